package dev.laurel.payment.statement;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.payment.statement.Bank.Columns;
import java.util.regex.Pattern;
import org.joda.money.CurrencyUnit;

/** Banks as the configuration has them. */
final class Banks {

    static final Bank PLAIN = new Bank(
            new Columns("Date", "Amount", "Description", "Reference", "Payer", null, null),
            "yyyy-MM-dd",
            '.',
            ',',
            UTF_8,
            CurrencyUnit.USD,
            "positive",
            null,
            null);

    static final Bank CHECKING = new Bank(
            new Columns("Posting Date", "Amount", "Description", null, null, null, null),
            "MM/dd/yyyy",
            '.',
            ',',
            UTF_8,
            CurrencyUnit.USD,
            "positive",
            Pattern.compile("(?i)payment from .* ([A-Z0-9]{8,})$"),
            Pattern.compile("(?i)payment from (.*) [A-Z0-9]{8,}$"));

    static final Bank CONTINENTAL = new Bank(
            new Columns(
                    "Buchungstag", "Betrag", "Verwendungszweck", "Referenz", "Auftraggeber", "Währung", "Soll/Haben"),
            "dd.MM.yyyy",
            ',',
            ';',
            UTF_8,
            CurrencyUnit.EUR,
            "H",
            null,
            null);

    private Banks() {}
}
