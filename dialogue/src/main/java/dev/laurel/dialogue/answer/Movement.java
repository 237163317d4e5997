package dev.laurel.dialogue.answer;

import java.time.LocalDate;

/** An entry of a member's journal: points that came (above zero) or went (below), and why, in the member's language. */
public record Movement(LocalDate on, long points, String reason) {}
