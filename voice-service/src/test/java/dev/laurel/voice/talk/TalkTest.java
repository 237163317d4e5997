package dev.laurel.voice.talk;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.catalogue.Catalogue;
import dev.laurel.dialogue.catalogue.Intent;
import dev.laurel.dialogue.measure.TurnMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Conversations by voice, utterance by utterance, as sessions go. */
class TalkTest {

    private static final Speaker ADA = new Speaker("amzn1.ask.account.A", "amzn1.ask.person.ada", null);
    private static final Speaker CHILD = new Speaker("amzn1.ask.account.A", "amzn1.ask.person.child", null);
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);
    private static final Catalogue CATALOGUE = Catalogue.read();

    private final Shop shop = new Shop();
    private final TimeLimit limit = new TimeLimit(Duration.ofSeconds(5));
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final TurnMeters meters = new TurnMeters(registry);
    private final Talk talk = new Talk(shop, CATALOGUE, limit, meters, CLOCK);
    private Language language = Language.EN;
    private Memory memory = Memory.NONE;
    private int requests;

    @AfterEach
    void close() {
        limit.close();
    }

    @Test
    void aQuestionThatBeginsASessionIsAnsweredAndThatIsAll() {
        Said said = say(wish(Intent.POINTS));

        assertThat(said.speech()).isEqualTo("You have 12,340 points.");
        assertThat(said.ends()).isTrue();
        assertThat(said.card()).isEqualTo(new Said.Card("My points", "You have 12,340 points."));
    }

    @Test
    void anOpenedSkillGoesOnUntilSomebodyEndsIt() {
        assertThat(say(new Utterance.Opened()).speech()).startsWith("Welcome").endsWith("?");
        assertThat(say(wish(Intent.POINTS)).speech()).isEqualTo("You have 12,340 points. Anything else?");
        Said tier = say(wish(Intent.TIER));
        assertThat(tier.speech()).contains("Bronze").endsWith("Anything else?");
        assertThat(tier.ends()).isFalse();
        assertThat(say(new Utterance.No()).ends()).isTrue();
    }

    @Test
    void nothingIsSpentBeforeTheYes() {
        Said asked = say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));
        assertThat(asked.speech()).isEqualTo("Redeem Coffee Mug for 200 points?");
        assertThat(asked.prompt()).isEqualTo(asked.speech());
        assertThat(asked.card()).isNull();
        assertThat(shop.redeemedUnder).isEmpty();

        Said done = say(new Utterance.Yes());

        assertThat(done.speech())
                .contains("12,140")
                .contains("card in the Alexa app")
                .doesNotContain("MUG-1");
        assertThat(done.card())
                .isNotNull()
                .extracting(Said.Card::text)
                .asString()
                .contains("MUG-1");
        assertThat(shop.redeemedUnder).containsExactly("dialogue-r0");
    }

    @Test
    void whichOneIsAnsweredByItsNameOrItsPlace() {
        say(wish(Intent.REDEEM));
        assertThat(say(new Utterance.Words("tote bag")).speech()).isEqualTo("Redeem Tote Bag for 150 points?");
        memory = Memory.NONE;
        say(wish(Intent.REDEEM));
        assertThat(say(new Utterance.Words("second one")).speech()).isEqualTo("Redeem Tote Bag for 150 points?");
    }

    @Test
    void theSameYesTwiceSpendsOnce() {
        say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));
        Memory asked = memory;
        say(new Utterance.Yes());
        memory = asked;
        say(new Utterance.Yes());

        assertThat(shop.redeemedUnder).hasSize(2).containsOnly("dialogue-r0");
        assertThat(shop.available).isEqualTo(12_140);
    }

    @Test
    void nobodyConfirmsWhatAnotherOneWasAsked() {
        say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));

        Said said = say(CHILD, new Utterance.Yes());

        assertThat(shop.redeemedUnder).isEmpty();
        assertThat(said.speech()).endsWith("What would you like?");
    }

    @Test
    void cancelIsNoToAQuestionAndTheEndOtherwise() {
        say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));
        Said cancelled = say(new Utterance.Cancelled());
        assertThat(cancelled.speech()).isEqualTo("All right, nothing was done.");
        assertThat(cancelled.ends()).isTrue();
        assertThat(shop.redeemedUnder).isEmpty();

        memory = Memory.NONE;
        assertThat(say(new Utterance.Cancelled()).speech()).isEqualTo("Goodbye!");
    }

    @Test
    void whoeverIsNotLinkedIsToldHowAndIsLinkedByTheCode() {
        shop.linked = false;

        Said asked = say(wish(Intent.POINTS));
        assertThat(asked.asksToLink()).isTrue();
        assertThat(asked.ends()).isFalse();
        assertThat(say(new Utterance.Words("111111")).speech()).contains("wrong");
        assertThat(say(new Utterance.Words(Shop.CODE)).speech()).startsWith("Linked. Welcome, Ada!");
        assertThat(shop.linked).isTrue();
    }

    @Test
    void enteringWithPointsIsConfirmedToo() {
        assertThat(say(new Utterance.Wish(Intent.ENTER, "summer giveaway")).speech())
                .contains("free, or with points");
        assertThat(say(new Utterance.Words("with points")).speech()).startsWith("Spend 25 points on 1 entry");
        assertThat(shop.available).isEqualTo(12_340);
        assertThat(say(new Utterance.Yes()).speech()).startsWith("Done: 1 entry in Summer Giveaway.");
        assertThat(shop.available).isEqualTo(12_315);
    }

    @Test
    void silentServicesAreApologisedForAndTheQuestionStays() {
        say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));
        shop.answering = false;
        Said sorry = say(new Utterance.Yes());
        assertThat(sorry.speech()).startsWith("I can’t look that up right now.");
        assertThat(sorry.ends()).isFalse();

        shop.answering = true;
        say(new Utterance.Yes());

        assertThat(shop.redeemedUnder).containsExactly("dialogue-r0");
    }

    @Test
    void slowServicesAreGivenUpInTime() {
        shop.waitsFor = new CountDownLatch(1);
        try (var impatience = new TimeLimit(Duration.ofMillis(20))) {
            Said sorry = new Talk(shop, CATALOGUE, impatience, meters, CLOCK).answer(heard(ADA, wish(Intent.POINTS)));

            assertThat(sorry.speech()).startsWith("I can’t look that up right now.");
            assertThat(sorry.ends()).isTrue();
        }
    }

    @Test
    void aPersonIsNotPromisedWhereThereIsNone() {
        assertThat(say(wish(Intent.HUMAN)).speech()).contains("portal").endsWith("?");
        memory = Memory.NONE;
        say(new Utterance.NotUnderstood());
        Said again = say(new Utterance.NotUnderstood());
        assertThat(again.speech()).contains("portal");
        assertThat(say(wish(Intent.POINTS)).speech()).startsWith("You have");
    }

    @Test
    void turnsAreMeteredAsOnTheOtherChannels() {
        say(wish(Intent.POINTS));
        say(new Utterance.Opened());
        say(new Utterance.NotUnderstood());
        say(wish(Intent.HUMAN));

        assertThat(registry.get("laurel.dialogue.turns")
                        .tags("channel", "alexa", "intent", "points", "band", "clear")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("laurel.dialogue.turns")
                        .tag("band", "beyond")
                        .counter()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("laurel.dialogue.latency").timer().count()).isEqualTo(4);
        assertThat(registry.get("laurel.dialogue.visits").counter().count()).isEqualTo(2);
        assertThat(registry.get("laurel.dialogue.handovers").counter().count()).isEqualTo(1);
    }

    @Test
    void whatWasLinkedInTheAppIsPartedThere() {
        shop.linkedInTheApp = true;

        assertThat(say(wish(Intent.UNLINK)).speech()).contains("Alexa app");
        assertThat(shop.linked).isTrue();
    }

    @Test
    void whatWasSaidIsSaidAgain() {
        assertThat(say(new Utterance.AgainPlease()).speech()).startsWith("Welcome");
        say(new Utterance.Wish(Intent.REDEEM, "coffee mug"));
        assertThat(say(new Utterance.AgainPlease()).speech()).isEqualTo("Redeem Coffee Mug for 200 points?");
        say(new Utterance.Yes());
        assertThat(shop.redeemedUnder).hasSize(1);
    }

    @Test
    void spanishIsSpokenToo() {
        language = Language.ES;
        say(new Utterance.Opened());

        assertThat(say(wish(Intent.POINTS)).speech())
                .startsWith("Tiene 12,340 puntos.")
                .endsWith("¿Algo más?");
    }

    @ParameterizedTest
    @EnumSource
    void everyIntentIsAnsweredAndAnOpenSessionEndsWithAQuestion(Intent intent) {
        for (var each : Language.values()) {
            language = each;
            memory = Memory.NONE;
            say(new Utterance.Opened());
            Said said = say(wish(intent));
            assertThat(said.speech()).isNotBlank();
            if (said.ends()) {
                assertThat(intent).isEqualTo(Intent.STOP);
            } else {
                assertThat(said.prompt()).isNotBlank();
                assertThat(said.speech()).contains("?");
            }
        }
    }

    private static Utterance wish(Intent intent) {
        return new Utterance.Wish(intent, "");
    }

    private Said say(Utterance utterance) {
        return say(ADA, utterance);
    }

    private Said say(Speaker speaker, Utterance utterance) {
        Said said = talk.answer(heard(speaker, utterance));
        memory = said.memory();
        return said;
    }

    private Heard heard(Speaker speaker, Utterance utterance) {
        return new Heard("r" + requests++, speaker, language, memory.equals(Memory.NONE), memory, utterance);
    }
}
