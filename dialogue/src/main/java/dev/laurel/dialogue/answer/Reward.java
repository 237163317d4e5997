package dev.laurel.dialogue.answer;

/** What points can be spent on, and how many it takes. */
public record Reward(String id, String name, long points, boolean available) implements Named {}
