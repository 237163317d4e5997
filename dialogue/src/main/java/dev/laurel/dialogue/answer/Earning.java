package dev.laurel.dialogue.answer;

import java.util.List;

/** What earns points now: lines in the member's language, as the rules and the running campaigns are. */
public record Earning(List<String> rules, List<String> campaigns) {}
