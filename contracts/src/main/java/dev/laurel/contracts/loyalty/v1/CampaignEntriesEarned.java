package dev.laurel.contracts.loyalty.v1;

import dev.laurel.contracts.Event;
import java.time.Instant;

/**
 * A purchase brought entries in a sweepstakes through a campaign. Loyalty promises them; sweepstakes-service grants them by
 * its own rules, and voids them as it voids all entries of a payment whose money goes back.
 *
 * @param eventId {@code <memberId>:<seq>:entries-earned:<campaignId>}
 * @param customerId the member
 * @param seq the award's number in the member's journal
 * @param paymentId the purchase
 * @param campaignId the campaign
 * @param campaignVersion the version of the campaign that promised them
 * @param sweepstakesId in which sweepstakes
 * @param quantity how many entries, 1 or more
 * @param occurredAt the award's time
 */
public record CampaignEntriesEarned(
        String eventId,
        String customerId,
        long seq,
        String paymentId,
        String campaignId,
        int campaignVersion,
        String sweepstakesId,
        long quantity,
        Instant occurredAt)
        implements Event {}
