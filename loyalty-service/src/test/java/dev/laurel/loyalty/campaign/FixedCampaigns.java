package dev.laurel.loyalty.campaign;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Campaigns that a test made up. */
public record FixedCampaigns(List<Campaign> versions) implements Campaigns {

    @Override
    public List<Campaign> at(Instant instant) {
        return versions.stream()
                .map(Campaign::id)
                .distinct()
                .flatMap(id -> versions.stream()
                        .filter(campaign -> campaign.id().equals(id))
                        .filter(campaign -> !campaign.effectiveFrom().isAfter(instant))
                        .max(Comparator.comparingInt(Campaign::version))
                        .stream())
                .toList();
    }

    @Override
    public Optional<Campaign> version(String id, int version) {
        return versions.stream()
                .filter(campaign -> campaign.id().equals(id) && campaign.version() == version)
                .findFirst();
    }
}
