package dev.laurel.loyalty.campaign;

import dev.laurel.loyalty.program.Version;
import java.time.Instant;

/**
 * One version of a campaign: under which conditions a purchase earns how much more, within which limits.
 *
 * @param id the campaign's, the same in all versions
 * @param version counts up from 1
 * @param effectiveFrom awards from this instant on use it, unless a later version does
 * @param name what members see
 * @param description what members read about it; may be empty
 */
public record Campaign(
        String id,
        int version,
        Instant effectiveFrom,
        String name,
        String description,
        CampaignStatus status,
        Conditions conditions,
        Effects effects,
        Limits limits)
        implements Version {}
