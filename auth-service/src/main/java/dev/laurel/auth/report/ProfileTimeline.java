package dev.laurel.auth.report;

import dev.laurel.auth.profile.Profile;
import dev.laurel.auth.profile.Profiles;
import dev.laurel.auth.profile.TimelineEvent;
import dev.laurel.auth.profile.TimelinePart;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** When somebody came, and what he allowed. */
@Component
class ProfileTimeline implements TimelinePart {
    private final Profiles profiles;

    ProfileTimeline(Profiles profiles) {
        this.profiles = profiles;
    }

    @Override
    public Stream<TimelineEvent> of(String customerId) {
        return profiles.find(customerId).stream()
                .flatMap(profile -> Stream.concat(Stream.of(registered(profile)), consents(profile)));
    }

    private static TimelineEvent registered(Profile profile) {
        return TimelineEvent.of(
                profile.id(), "1", profile.createdAt(), "registered", "The customer joined Laurel.", null);
    }

    private static Stream<TimelineEvent> consents(Profile profile) {
        return IntStream.range(0, profile.consents().size()).mapToObj(number -> {
            Profile.Consent consent = profile.consents().get(number);
            return TimelineEvent.of(
                    profile.id(),
                    "%04d".formatted(number),
                    consent.at(),
                    consent.given() ? "consent-given" : "consent-withdrawn",
                    consent.given()
                            ? "The customer agreed to marketing messages."
                            : "The customer wants no marketing messages any more.",
                    null);
        });
    }
}
