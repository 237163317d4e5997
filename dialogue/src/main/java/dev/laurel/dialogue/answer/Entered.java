package dev.laurel.dialogue.answer;

/** A member's entries in one prize draw. */
public record Entered(String sweepstakesId, String name, int entries) {}
