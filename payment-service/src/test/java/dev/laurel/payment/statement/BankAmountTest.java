package dev.laurel.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BankAmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "49.90|49.90",
                "-49.90|-49.90",
                "+1,234.50|1234.50",
                "$1,234,567.00|1234567.00",
                "(12.00)|-12.00",
                "12.00-|-12.00",
                "1'000.00|1000.00",
                "  7 |7",
            })
    void numbersWithAPoint(String text, BigDecimal number) {
        assertThat(BankAmount.parse(text, '.')).contains(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"49,90|49.90", "-1.234,50|-1234.50", "1.000.000|1000000", "12,00-|-12.00", "€ 5|5"})
    void numbersWithAComma(String text, BigDecimal number) {
        assertThat(BankAmount.parse(text, ',')).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "abc", "1,50", "1,2345.00", "1.2.3", "--5", "1e3", "49.90 USD x"})
    void whatIsNoNumberWithAPointIsNone(String text) {
        assertThat(BankAmount.parse(text, '.')).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"49.90", "1,2,3", "1.50", "1.2345,00"})
    void whatIsNoNumberWithACommaIsNone(String text) {
        assertThat(BankAmount.parse(text, ',')).isEmpty();
    }
}
