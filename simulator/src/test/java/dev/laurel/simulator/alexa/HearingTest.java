package dev.laurel.simulator.alexa;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.simulator.alexa.Hearing.Understood;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What Alexa makes of words, by the skill's own package. */
class HearingTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

    private final Hearing english = hearing("en-US");
    private final Hearing spanish = hearing("es-US");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "how many points do I have? | PointsIntent | -",
                "how many points do I have now | PointsIntent | -",
                "redeem the coffee mug | RedeemIntent | reward=coffee mug",
                "redeem the Five Off Voucher | RedeemIntent | reward=five off voucher",
                "my code is 482913 | LinkIntent | code=482913",
                "my code is four eight two nine one three | LinkIntent | code=482913",
                "show me what I earned since yesterday | HistoryIntent | date=2026-11-22",
                "buy 3 entries for the summer giveaway | EnterIntent | quantity=3 sweepstakes=summer giveaway",
                "coffee mug | ReplyIntent | reward=coffee mug",
                "for free | ReplyIntent | how=for free",
                "the second one | ReplyIntent | place=second one",
                "yes | AMAZON.YesIntent | -",
                "help | AMAZON.HelpIntent | -",
                "the square root of the moon | AMAZON.FallbackIntent | -",
            })
    void englishIsHeard(String words, String intent, String slots) {
        assertHeard(english.hear(Words.plain(words), false), intent, slots);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "¿Cuántos puntos tengo? | PointsIntent | -",
                "con puntos | ReplyIntent | how=con puntos",
                "sí | AMAZON.YesIntent | -"
            })
    void spanishIsHeard(String words, String intent, String slots) {
        assertHeard(spanish.hear(Words.plain(words), false), intent, slots);
    }

    @Test
    void aNameThatNoListKnowsIsAnAnswerOnlyWhereAQuestionMayHaveBeenAsked() {
        assertHeard(english.hear("golden watch", true), "ReplyIntent", "reward=golden watch");
        assertHeard(english.hear("golden watch", false), "AMAZON.FallbackIntent", null);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Alexa, open Loyalty System | true | ''",
                "open the loyalty system | true | ''",
                "Alexa, ask Loyalty System about my points | false | about my points",
                "ask loyalty system to redeem the mug | false | redeem the mug",
                "how many points do I have? | false | how many points do i have"
            })
    void theSkillIsCalledByItsName(String words, boolean opens, String rest) {
        assertThat(Invocation.of(words, "loyalty system")).isEqualTo(new Invocation(opens, rest));
    }

    private static void assertHeard(Understood heard, String intent, String slots) {
        assertThat(heard.intent()).isEqualTo(intent);
        var expected = new java.util.TreeMap<String, String>();
        if (slots != null) {
            for (String slot : slots.split(" (?=\\w+=)", -1)) {
                expected.put(slot.split("=", -1)[0], slot.split("=", -1)[1]);
            }
        }
        assertThat(heard.slots()).isEqualTo(expected);
    }

    private static Hearing hearing(String locale) {
        return new Hearing(InteractionModel.of(Locale.forLanguageTag(locale)).orElseThrow(), CLOCK);
    }
}
