package dev.laurel.loyalty.campaign;

import java.util.Set;

/** How far a campaign has come. Only an active one gives anything; one that has ended stays so. */
public enum CampaignStatus {
    DRAFT,
    ACTIVE,
    PAUSED,
    ENDED;

    /** What staff do who bring a campaign here. */
    String verb() {
        return switch (this) {
            case DRAFT -> "create";
            case ACTIVE -> "activate";
            case PAUSED -> "pause";
            case ENDED -> "end";
        };
    }

    /** Whether staff may bring a campaign from this status to that one. */
    boolean leadsTo(CampaignStatus next) {
        return switch (this) {
            case DRAFT, PAUSED -> Set.of(ACTIVE, ENDED).contains(next);
            case ACTIVE -> Set.of(PAUSED, ENDED).contains(next);
            case ENDED -> false;
        };
    }
}
