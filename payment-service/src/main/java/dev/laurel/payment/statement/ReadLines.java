package dev.laurel.payment.statement;

import dev.laurel.payment.checkout.CardNumbers;
import dev.laurel.payment.confirmation.BankReferences;
import dev.laurel.payment.payment.Fingerprint;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.jspecify.annotations.Nullable;

/** Reads one file as a bank writes it. One wrong line makes it wrong as a whole; each wrong line is told. */
final class ReadLines {

    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_REFERENCE = 64;
    private static final Pattern REFERENCE = Pattern.compile("[\\x21-\\x7e]{1," + LONGEST_REFERENCE + "}");

    private final Bank bank;
    private final int mostLines;
    private final DateTimeFormatter dates;
    private final List<BankLine> lines = new ArrayList<>();
    private final List<FieldError> errors = new ArrayList<>();
    private final Map<String, Integer> references = new HashMap<>();
    private final Map<String, Integer> equalLines = new HashMap<>();
    private boolean hasCardNumber;
    private int others;

    private ReadLines(Bank bank, int mostLines) {
        this.bank = bank;
        this.mostLines = mostLines;
        this.dates = bank.dates();
    }

    /** What a file turned out to be. */
    sealed interface Outcome {

        /**
         * A statement.
         *
         * @param lines money that came
         * @param others how many lines are about something else
         */
        record Read(List<BankLine> lines, int others) implements Outcome {}

        /** No statement of this bank; why, line by line. */
        record Wrong(List<FieldError> errors, boolean hasCardNumber) implements Outcome {}
    }

    static Outcome of(String file, Bank bank, int mostLines) {
        var reading = new ReadLines(bank, mostLines);
        reading.read(file);
        return reading.errors.isEmpty()
                ? new Outcome.Read(List.copyOf(reading.lines), reading.others)
                : new Outcome.Wrong(List.copyOf(reading.errors), reading.hasCardNumber);
    }

    /** Whether the file's first line has all of the bank's columns. */
    static boolean hasColumns(String file, Bank bank) {
        try (var parser = parser(file, bank)) {
            return missing(parser, bank).isEmpty();
        } catch (IOException | UncheckedIOException | IllegalArgumentException unreadable) {
            return false;
        }
    }

    private static CSVParser parser(String file, Bank bank) throws IOException {
        return CSVFormat.DEFAULT
                .builder()
                .setDelimiter(bank.delimiter())
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreHeaderCase(true)
                .setIgnoreSurroundingSpaces(true)
                .setAllowMissingColumnNames(true)
                .get()
                .parse(new StringReader(file));
    }

    private static List<String> missing(CSVParser parser, Bank bank) {
        var headings = parser.getHeaderMap();
        return bank.columns().all().stream()
                .filter(column -> !headings.containsKey(column))
                .toList();
    }

    private void read(String file) {
        try (var parser = parser(file, bank)) {
            missing(parser, bank).forEach(column -> wrong(1, "has no column \"" + column + "\""));
            if (errors.isEmpty()) {
                records(parser);
            }
        } catch (IOException | IllegalArgumentException unreadable) {
            wrong(1, "is not a heading: " + unreadable.getMessage());
        }
    }

    private void records(CSVParser parser) {
        try {
            for (var entry : parser) {
                if (entry.getRecordNumber() > mostLines) {
                    errors.add(new FieldError("file", "has more than " + mostLines + " lines"));
                    return;
                }
                var line = Math.toIntExact(parser.getCurrentLineNumber());
                var known = errors.size();
                read(entry, line).filter(read -> errors.size() == known).ifPresent(lines::add);
            }
        } catch (UncheckedIOException broken) {
            wrong(Math.toIntExact(parser.getCurrentLineNumber()), "breaks off or has a quotation mark too many");
        }
        if (errors.isEmpty() && lines.isEmpty() && others == 0) {
            errors.add(new FieldError("file", "has no lines but its heading"));
        }
    }

    private Optional<BankLine> read(CSVRecord entry, int line) {
        if (!entry.isConsistent()) {
            wrong(
                    line,
                    "has " + entry.size() + " columns, the heading has "
                            + entry.getParser().getHeaderNames().size());
            return Optional.empty();
        }
        if (entry.stream().anyMatch(CardNumbers::isIn)) {
            hasCardNumber = true;
            wrong(line, "contains what looks like a card number");
            return Optional.empty();
        }
        var columns = bank.columns();
        var direction = cell(entry, columns.direction());
        var number = BankAmount.parse(entry.get(columns.amount()), bank.decimalSign())
                .orElse(null);
        var on = date(entry.get(columns.date()));
        var currency = currency(cell(entry, columns.currency()));
        if (number == null) {
            wrong(line, columns.amount() + " is no amount with the decimal sign \"" + bank.decimalSign() + '"');
        }
        if (on == null) {
            wrong(line, columns.date() + " is no day as " + bank.dateFormat());
        }
        if (currency == null) {
            wrong(line, columns.currency() + " is no ISO 4217 code");
        }
        if (number == null || on == null || currency == null) {
            return Optional.empty();
        }
        if (!bank.isIncoming(number.signum(), direction)) {
            others++;
            return Optional.empty();
        }
        if (number.stripTrailingZeros().scale() > currency.getDecimalPlaces()) {
            wrong(line, columns.amount() + " has more decimal places than " + currency);
            return Optional.empty();
        }
        var amount = Money.of(currency, number.abs().setScale(currency.getDecimalPlaces(), RoundingMode.UNNECESSARY));
        return Optional.of(line(entry, line, amount, on));
    }

    private BankLine line(CSVRecord entry, int line, Money amount, LocalDate on) {
        var text = shortened(entry.get(bank.columns().text()));
        var payer = cell(entry, bank.columns().payer());
        return new BankLine(
                line,
                reference(entry, line, amount, on, text),
                amount,
                on,
                text,
                payer == null ? found(bank.payerInText(), text) : shortened(payer));
    }

    private String reference(CSVRecord entry, int line, Money amount, LocalDate on, String text) {
        var own = cell(entry, bank.columns().reference());
        var given = own == null ? found(bank.referenceInText(), text) : own;
        if (given == null) {
            return derived(amount, on, text);
        }
        var reference = BankReferences.normal(given);
        if (!REFERENCE.matcher(reference).matches()) {
            wrong(line, "has a bank reference that is not 1 to " + LONGEST_REFERENCE + " visible ASCII characters");
        }
        var earlier = references.putIfAbsent(reference, line);
        if (earlier != null) {
            wrong(line, "has the same bank reference as line " + earlier);
        }
        return reference;
    }

    /** The same in every export that has the line: lines that are equal in all are told apart by their order. */
    private String derived(Money amount, LocalDate on, String text) {
        var parts = Fingerprint.of(on.toString(), amount.toString(), text);
        var number = equalLines.merge(parts, 1, Integer::sum);
        return "LINE-"
                + Fingerprint.of(parts, number.toString()).substring(0, 20).toUpperCase(Locale.ROOT);
    }

    private @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text, dates);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    private @Nullable CurrencyUnit currency(@Nullable String code) {
        return code == null
                ? bank.currency()
                : CurrencyUnit.registeredCurrencies().stream()
                        .filter(unit -> unit.getCode().equalsIgnoreCase(code))
                        .findFirst()
                        .orElse(null);
    }

    private static @Nullable String cell(CSVRecord entry, @Nullable String column) {
        var text = column == null ? "" : entry.get(column);
        return text.isBlank() ? null : text;
    }

    private static @Nullable String found(@Nullable Pattern pattern, String text) {
        var matcher = pattern == null ? null : pattern.matcher(text);
        return matcher != null && matcher.find() ? matcher.group(1).strip() : null;
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT);
    }

    private void wrong(int line, String why) {
        errors.add(new FieldError("line " + line, why));
    }
}
