package dev.laurel.loyalty.exchange;

/**
 * Why a line cannot be imported.
 *
 * @param line its number; 0 when it is about the whole file
 */
record LineError(int line, String field, String message) {}
