package dev.laurel.social.notification.inbox;

import dev.laurel.social.notification.Notice;
import java.time.Instant;

/**
 * One notice in somebody's inbox.
 *
 * @param number counts a customer's notices up from 1 without gaps, in the order in which they came in
 * @param at when its event occurred
 */
public record InboxEntry(long number, Notice notice, Instant at, boolean read) {}
