package dev.laurel.social.notification.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.contracts.Event;
import dev.laurel.contracts.EventType;
import dev.laurel.contracts.loyalty.v1.PointsAdjusted;
import dev.laurel.contracts.loyalty.v1.PointsAwarded;
import dev.laurel.contracts.loyalty.v1.PointsReturned;
import dev.laurel.contracts.payment.v1.PaymentCompleted;
import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

class NoticeWriterTest {

    private static final Instant AT = Instant.parse("2026-11-20T10:00:00Z");

    /** What another event says better, or what concerns nobody in particular. */
    private static final Set<EventType> SILENT = EnumSet.of(
            EventType.POINTS_REDEEMED_V1,
            EventType.CAMPAIGN_ENTRIES_EARNED_V1,
            EventType.REWARD_ENTRIES_GRANTED_V1,
            EventType.REWARD_ENTRIES_REFUSED_V1,
            EventType.SWEEPSTAKES_CLOSED_V1,
            EventType.CUSTOMER_PROFILE_CHANGED_V1,
            EventType.CUSTOMER_ERASED_V1,
            // Whoever joins or parts a channel does it himself, and is answered there.
            EventType.CHANNEL_LINKED_V1,
            EventType.CHANNEL_UNLINKED_V1);

    private final NoticeWriter writer = new NoticeWriter();

    /** The samples that the contracts publish: a new type is noticed here. */
    @ParameterizedTest
    @EnumSource(EventType.class)
    void everyEventIsToldInBothLanguagesOrMeantToBeSilent(EventType type) throws IOException {
        var event = sample(type);
        for (Language language : Language.values()) {
            var notice = writer.write(event, language);
            if (SILENT.contains(type)) {
                assertThat(notice).isEmpty();
            } else if (!(event instanceof PointsReturned returned
                    && returned.referenceType().equals("redemption"))) {
                assertThat(notice).isPresent();
                assertThat(notice.get().title()).isNotBlank().doesNotContain("{", "}", "\n");
                assertThat(notice.get().text()).isNotBlank().doesNotContain("{", "}", "null");
            }
        }
    }

    @Test
    void moneyAndNumbersAreWrittenAsTheLanguageDoes() {
        var payment = new PaymentCompleted("p:completed", "p", 2, "c", 123_490, "USD", "stripe", AT);
        var points = new PointsAwarded("c:1:points-awarded", "c", 1, "p", 1_234, 12_345, AT);

        assertThat(english(payment).title()).isEqualTo("Payment received: $1,234.90");
        assertThat(english(points).text()).isEqualTo("You earned 1,234 points. You can spend 12,345 points now.");
        assertThat(writer.write(payment, Language.ES).orElseThrow().text())
                .contains("1,234.90")
                .contains("Gracias");
        assertThat(english(new PaymentCompleted("p:completed", "p", 2, "c", 500, "JPY", "stripe", AT))
                        .title())
                .isEqualTo("Payment received: ¥500");
    }

    @Test
    void onePointIsAPoint() {
        assertThat(english(new PointsAwarded("c:1:points-awarded", "c", 1, "p", 1, 1, AT))
                        .text())
                .isEqualTo("You earned 1 point. You can spend 1 point now.");
    }

    @Test
    void aPurchaseWithoutPointsTellsOfNone() {
        assertThat(writer.write(new PointsAwarded("c:1:points-awarded", "c", 1, "p", 0, 7, AT), Language.EN))
                .isEmpty();
    }

    @Test
    void whatStaffTookIsToldWithoutASign() {
        var taken = english(new PointsAdjusted("c:2:points-adjusted", "c", 2, -50, -20, AT));

        assertThat(taken.title()).isEqualTo("50 points taken off");
        assertThat(taken.text()).endsWith("Your balance is -20 points.");
        assertThat(taken.kind()).isEqualTo(Kind.POINTS);
        assertThat(taken.reference()).isEqualTo(new Notice.Reference("ledger", "2"));
    }

    @Test
    void bothLanguagesHaveTheSameTexts() {
        for (String bundle : Set.of("notification/notices", "notification/letters")) {
            assertThat(keys(bundle, "es")).as(bundle).isEqualTo(keys(bundle, "en"));
        }
    }

    private static Set<String> keys(String bundle, String language) {
        return new TreeSet<>(
                ResourceBundle.getBundle(bundle, Locale.of(language)).keySet());
    }

    private Notice english(Event event) {
        return writer.write(event, Language.EN).orElseThrow();
    }

    private static Event sample(EventType type) throws IOException {
        try (var golden = Event.class.getResourceAsStream("/events/" + type.wireName() + ".golden.json")) {
            return new JsonMapper().readValue(golden, type.record());
        }
    }
}
