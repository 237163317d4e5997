package dev.laurel.social.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.social.notification.Channel;
import dev.laurel.social.notification.Kind;
import dev.laurel.social.notification.Notice;
import dev.laurel.social.notification.delivery.Courier.Outcome;
import dev.laurel.social.notification.preference.PreferenceBook;
import dev.laurel.social.notification.preference.Preferences;
import dev.laurel.social.notification.preference.QuietHours;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliverTest {

    private static final Instant NOW = Instant.parse("2026-11-20T23:00:00Z");
    private static final Notice NOTICE = new Notice(Kind.TIER, "You are Gold now", "Your tier changed.", null);
    private static final RetrySettings RETRIES = new RetrySettings(
            3, Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofMinutes(2), 10, 4, Duration.ofSeconds(2));

    private final InMemoryDeliveries queue = new InMemoryDeliveries();
    private final List<String> carried = new ArrayList<>();
    private Optional<Preferences> chosen = Optional.of(Preferences.STANDARD);
    private Outcome outcome = new Outcome.Sent();
    private Instant now = NOW;

    @Test
    void whatWasSentIsNeverSentAgain() {
        queue.add(delivery(Channel.EMAIL));
        round();
        queue.add(delivery(Channel.EMAIL));
        round();

        assertThat(carried).containsExactly("tier-1:email");
        assertThat(queue.ended.get("tier-1:email").end()).isEqualTo(DeliveryEnd.SENT);
    }

    @Test
    void pausesGrowUntilItIsSetAside() {
        outcome = new Outcome.Later("no answer");
        queue.add(delivery(Channel.EMAIL));
        round();
        assertThat(due()).isEqualTo(NOW.plusSeconds(30));
        round();
        assertThat(carried).hasSize(1);
        now = due();
        round();
        assertThat(due()).isEqualTo(now.plusSeconds(60));
        now = due();
        round();

        assertThat(queue.ended.get("tier-1:email"))
                .isEqualTo(new InMemoryDeliveries.Ended(DeliveryEnd.SET_ASIDE, "no answer"));
        assertThat(carried).hasSize(3);
    }

    @Test
    void whatIsRefusedForGoodIsSetAsideAtOnce() {
        outcome = new Outcome.Refused("no such mailbox");
        queue.add(delivery(Channel.EMAIL));
        round();

        assertThat(queue.ended.get("tier-1:email").end()).isEqualTo(DeliveryEnd.SET_ASIDE);
    }

    @Test
    void atNightItWaitsAndThatIsNoAttempt() {
        chosen = Optional.of(new Preferences(
                Language.EN,
                Preferences.STANDARD.wanted(),
                new QuietHours(LocalTime.of(22, 0), LocalTime.of(7, 0), ZoneOffset.UTC)));
        queue.add(delivery(Channel.EMAIL));
        round();

        assertThat(carried).isEmpty();
        assertThat(due()).isEqualTo("2026-11-21T07:00:00Z");
        assertThat(queue.waiting.get("tier-1:email").attempts()).isZero();
        now = due();
        round();
        assertThat(carried).hasSize(1);
    }

    @Test
    void whatIsNotWantedAnyMoreIsDropped() {
        chosen = Optional.of(new Preferences(Language.EN, Map.of(Channel.INBOX, Set.of(Kind.TIER)), null));
        queue.add(delivery(Channel.EMAIL));
        round();

        assertThat(carried).isEmpty();
        assertThat(queue.ended.get("tier-1:email").end()).isEqualTo(DeliveryEnd.DROPPED);
    }

    @Test
    void nobodyWritesToWhoWasForgotten() {
        chosen = Optional.empty();
        queue.add(delivery(Channel.EMAIL));
        round();

        assertThat(carried).isEmpty();
        assertThat(queue.waiting).isEmpty();
        assertThat(queue.ended).isEmpty();
    }

    @Test
    void outsideMessengersWindowALetterTellsItOnce() {
        chosen = Optional.of(new Preferences(Language.EN, Map.of(Channel.MESSENGER, Set.of(Kind.TIER)), null));
        outcome = new Outcome.Otherwise(Channel.EMAIL, "outside the window");
        queue.add(delivery(Channel.MESSENGER));
        round();
        outcome = new Outcome.Sent();
        round();

        assertThat(carried).containsExactly("tier-1:messenger", "tier-1:email");
        assertThat(queue.ended.get("tier-1:email").end()).isEqualTo(DeliveryEnd.SENT);
        assertThat(queue.ended.get("tier-1:messenger").end()).isEqualTo(DeliveryEnd.DROPPED);
    }

    @Test
    void whatAKilledInstanceHadBegunIsTakenUpAfterItsLease() {
        queue.add(delivery(Channel.EMAIL));
        queue.claim(queue.due(now, 1).getFirst(), now.plus(RETRIES.lease()));
        round();
        assertThat(carried).isEmpty();

        now = now.plus(RETRIES.lease());
        round();
        assertThat(carried).containsExactly("tier-1:email");
    }

    private Instant due() {
        return queue.waiting.get("tier-1:email").due();
    }

    private void round() {
        var clock = Clock.fixed(now, ZoneOffset.UTC);
        var deliver = new Deliver(
                queue, new Book(), List.of(new Carrier(Channel.EMAIL), new Carrier(Channel.MESSENGER)), RETRIES, clock);
        for (Delivery due : queue.due(now, 10)) {
            queue.claim(due, now.plus(RETRIES.lease())).ifPresent(deliver::deliver);
        }
    }

    private static Delivery delivery(Channel channel) {
        return new Delivery("tier-1", channel, "ada", Language.EN, NOTICE, 0, NOW);
    }

    private final class Carrier implements Courier {

        private final Channel channel;

        Carrier(Channel channel) {
            this.channel = channel;
        }

        @Override
        public Channel channel() {
            return channel;
        }

        @Override
        public Outcome carry(Delivery delivery) {
            carried.add(delivery.id());
            return outcome;
        }
    }

    private final class Book implements PreferenceBook {

        @Override
        public Optional<Preferences> of(String customer) {
            return chosen;
        }

        @Override
        public void choose(String customer, Preferences preferences) {
            chosen = Optional.of(preferences);
        }

        @Override
        public void speaks(String customer, Language language) {
            chosen = chosen.map(preferences -> new Preferences(language, preferences.wanted(), null));
        }

        @Override
        public void forget(String customer, Instant at) {
            chosen = Optional.empty();
        }

        @Override
        public List<String> forgottenSince(Instant time) {
            return List.of();
        }
    }
}
