package dev.laurel.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.payment.statement.ReadLines.Outcome;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Whatever is uploaded, it is read as a whole or refused with reasons; nothing breaks. */
class AnyFileTest {

    private static final String HEADING = "Date,Amount,Description,Reference,Payer\n";

    @Property
    void isReadOrRefusedWithReasons(@ForAll String lines) {
        assertIsEither(ReadLines.of(lines, Banks.PLAIN, 1_000));
        assertIsEither(ReadLines.of(HEADING + lines, Banks.PLAIN, 1_000));
        assertIsEither(ReadLines.of(lines, Banks.CONTINENTAL, 1_000));
    }

    private static void assertIsEither(Outcome outcome) {
        switch (outcome) {
            case Outcome.Read(var lines, var others) ->
                assertThat(lines.size() + others).isPositive();
            case Outcome.Wrong(var errors, var hasCardNumber) ->
                assertThat(errors).isNotEmpty();
        }
    }
}
