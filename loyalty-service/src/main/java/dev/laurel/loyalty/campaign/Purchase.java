package dev.laurel.loyalty.campaign;

import java.time.Instant;
import org.joda.money.Money;

/**
 * What conditions look at.
 *
 * @param settledAt when the provider took the money: the dates of a campaign are about that
 * @param tier the member's before it
 */
public record Purchase(String member, Money amount, String processor, Instant settledAt, String tier) {}
