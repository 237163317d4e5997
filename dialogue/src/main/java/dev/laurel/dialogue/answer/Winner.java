package dev.laurel.dialogue.answer;

/** Who won what, under the name that the winner agreed to or a masked one. */
public record Winner(int rank, String name, String prize) {}
