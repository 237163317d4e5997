package dev.laurel.local.demo.history.plan;

/**
 * What is bought.
 *
 * @param weight how often, compared with others
 */
record Offer(String what, long cents, int weight) {}
