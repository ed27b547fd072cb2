import { createHash } from 'node:crypto';
import { strFromU8, unzipSync } from 'fflate';
import { checksums, filesBelow, zipWithChecksums } from '../../scripts/build/excel-zip';

const files = { 'b.txt': Buffer.from('second'), 'a/one.txt': Buffer.from('') };

describe('the zip of a release', () => {
  it('holds the files with their sums, as sha256sum checks them', () => {
    const unpacked = unzipSync(zipWithChecksums(files));
    expect(Object.keys(unpacked)).toEqual(['SHA256SUMS', 'a/one.txt', 'b.txt']);
    expect(strFromU8(unpacked['b.txt']!)).toBe('second');
    // The sum of nothing, which every description of SHA-256 gives.
    expect(strFromU8(unpacked.SHA256SUMS!).split('\n')[0]).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a/one.txt',
    );
  });

  it('is the same for the same files, whatever their order', () => {
    const sum = (zip: Uint8Array): string => createHash('sha256').update(zip).digest('hex');
    const reversed = Object.fromEntries(Object.entries(files).reverse());
    expect(sum(zipWithChecksums(files))).toBe(sum(zipWithChecksums(reversed)));
    expect(checksums(files)).toBe(checksums(reversed));
  });

  it('takes a folder with all that lies below it', () => {
    expect(Object.keys(filesBelow('src/hosts/excel', 'excel/'))).toEqual(
      expect.arrayContaining(['excel/taskpane.html', 'excel/icons/icon-16.png']),
    );
  });
});
