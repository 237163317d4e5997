package dev.laurel.local.suite;

/**
 * A port of a part.
 *
 * @param movedBy the variable that puts it elsewhere
 */
public record Listening(int port, String movedBy) {}
