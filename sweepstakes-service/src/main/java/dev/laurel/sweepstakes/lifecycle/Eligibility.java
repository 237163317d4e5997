package dev.laurel.sweepstakes.lifecycle;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * Who may take part. Regions are ISO 3166-2 codes ({@code US-CA}) or whole countries ({@code US}).
 *
 * @param minimumAge in whole years
 * @param regions where people must live, at least one
 * @param voidRegions where it is void all the same
 */
public record Eligibility(int minimumAge, List<String> regions, List<String> voidRegions) {

    public Eligibility {
        regions = List.copyOf(regions);
        voidRegions = List.copyOf(voidRegions);
    }

    /** Why somebody may not take part, or nothing. */
    public Optional<Ineligibility> check(Person person, LocalDate today) {
        if (person.staff()) {
            return Optional.of(Ineligibility.STAFF);
        }
        if (person.birthDate() == null) {
            return Optional.of(Ineligibility.UNKNOWN_BIRTH_DATE);
        }
        if (person.region() == null) {
            return Optional.of(Ineligibility.UNKNOWN_REGION);
        }
        if (Period.between(person.birthDate(), today).getYears() < minimumAge) {
            return Optional.of(Ineligibility.UNDER_AGE);
        }
        return includes(person.region()) ? Optional.empty() : Optional.of(Ineligibility.INELIGIBLE_REGION);
    }

    /** Whether people of this region may take part. */
    public boolean includes(String region) {
        return regions.stream().anyMatch(area -> covers(area, region))
                && voidRegions.stream().noneMatch(area -> covers(area, region));
    }

    private static boolean covers(String area, String region) {
        return region.equals(area) || region.startsWith(area + "-");
    }
}
