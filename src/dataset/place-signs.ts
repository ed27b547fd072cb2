/** In a table's column of few values, the sign at a row is the value's place in the list of them. */
export const placeSigns = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
