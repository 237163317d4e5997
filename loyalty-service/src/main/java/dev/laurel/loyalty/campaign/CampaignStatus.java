package dev.laurel.loyalty.campaign;

import java.util.Set;

/** How far a campaign has come. Only an active one gives anything; one that has ended stays so. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED;

    /** Whether staff may bring a campaign from this status to that one. */
    boolean leadsTo(CampaignStatus next) {
        return switch (this) {
            case DRAFT, PAUSED -> Set.of(ACTIVE, ENDED).contains(next);
            case ACTIVE -> Set.of(PAUSED, ENDED).contains(next);
            case ENDED -> false;
        };
    }
}
