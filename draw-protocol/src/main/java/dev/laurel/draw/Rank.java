package dev.laurel.draw;

/**
 * A place in the ranking.
 *
 * @param rank from 0; the first ones win
 */
public record Rank(int rank, String entryId, String entrant) {}
