package dev.laurel.payment.statement;

import dev.laurel.payment.confirmation.BankReferences;
import dev.laurel.payment.payment.Fingerprint;
import dev.laurel.payment.processor.Flow;
import dev.laurel.payment.processor.PaymentProcessor;
import dev.laurel.payment.processor.Processors;
import dev.laurel.payment.processor.transfer.Transfer;
import dev.laurel.payment.processor.transfer.Transfers;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads an uploaded file, proposes which payments its lines belong to, and keeps that. */
@Component
class ReadStatement {

    private static final String BYTE_ORDER_MARK = "\ufeff";

    private final Statements statements;
    private final Transfers transfers;
    private final BankReferences references;
    private final Processors processors;
    private final StatementProperties properties;
    private final StaffLog log;
    private final Clock clock;

    ReadStatement(
            Statements statements,
            Transfers transfers,
            BankReferences references,
            Processors processors,
            StatementProperties properties,
            StaffLog log,
            Clock clock) {
        this.statements = statements;
        this.transfers = transfers;
        this.references = references;
        this.processors = processors;
        this.properties = properties;
        this.log = log;
        this.clock = clock;
    }

    /** What came of an upload. */
    sealed interface Outcome {

        record Kept(Statement statement, boolean replayed) implements Outcome {}

        record Wrong(List<FieldError> errors, boolean hasCardNumber) implements Outcome {}

        record TooLarge(long most) implements Outcome {}
    }

    /**
     * Reads a file.
     *
     * @param bank whose it is; without one it is told from its heading
     * @param processor the rail to look at; all of them without one
     */
    Outcome read(byte[] file, @Nullable String bank, @Nullable String processor, String by) {
        if (file.length > properties.largest().toBytes()) {
            return new Outcome.TooLarge(properties.largest().toBytes());
        }
        if (processor != null && !rails().contains(processor)) {
            return wrong("processor", "is none of " + String.join(", ", rails()));
        }
        var name = bank == null ? bankOf(file) : bank;
        var format = name == null ? null : properties.banks().get(name);
        if (name == null || format == null) {
            var all = String.join(
                    ", ", properties.banks().keySet().stream().sorted().toList());
            return wrong(
                    "bank",
                    bank == null ? "cannot be told from the first line; name one of " + all : "is none of " + all);
        }
        var text = decoded(file, format.charset()).orElse(null);
        return text == null
                ? wrong("file", "is not written in " + format.charset())
                : read(text, name, format, processor, by);
    }

    private Outcome read(String text, String name, Bank bank, @Nullable String processor, String by) {
        var id = Fingerprint.of(name, Objects.requireNonNullElse(processor, ""), text);
        var known = statements.find(id);
        if (known.isPresent()) {
            return new Outcome.Kept(known.get(), true);
        }
        return switch (ReadLines.of(text, bank, properties.mostLines())) {
            case ReadLines.Outcome.Wrong(var errors, var hasCardNumber) -> new Outcome.Wrong(errors, hasCardNumber);
            case ReadLines.Outcome.Read(var lines, var others) -> {
                var proposals = MatchLines.match(lines, known(lines, processor));
                log.write(new StaffAction(
                        by,
                        "upload-statement",
                        id,
                        null,
                        Map.of("bank", name, "lines", Integer.toString(lines.size()))));
                var statement = new Statement(id, name, processor, by, clock.instant(), others, proposals);
                yield new Outcome.Kept(statements.keep(statement), false);
            }
        };
    }

    private static Outcome wrong(String field, String why) {
        return new Outcome.Wrong(List.of(new FieldError(field, why)), false);
    }

    /** The one whose columns are in the heading; the one with the most of them, if there are several. */
    private @Nullable String bankOf(byte[] file) {
        return properties.banks().entrySet().stream()
                .filter(bank -> decoded(file, bank.getValue().charset())
                        .filter(text -> ReadLines.hasColumns(text, bank.getValue()))
                        .isPresent())
                .max(Comparator.comparingInt(
                        bank -> bank.getValue().columns().all().size()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private static Optional<String> decoded(byte[] file, Charset charset) {
        try {
            var text = charset.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
        } catch (CharacterCodingException other) {
            return Optional.empty();
        }
    }

    private List<String> rails() {
        return processors.all().stream()
                .map(PaymentProcessor::capabilities)
                .filter(capabilities -> capabilities.flow() == Flow.INSTRUCTIONS)
                .map(capabilities -> capabilities.id())
                .toList();
    }

    /** Those of these bank references that are confirmed, by what they are confirmed for. */
    Map<String, String> confirmed(Set<String> bankReferences, @Nullable String processor) {
        Map<String, String> confirmed = new HashMap<>();
        (processor == null ? rails() : List.of(processor))
                .forEach(rail -> confirmed.putAll(references.holders(rail, bankReferences)));
        return confirmed;
    }

    private KnownTransfers known(List<BankLine> lines, @Nullable String processor) {
        var bankReferences = new HashSet<String>();
        lines.forEach(line -> bankReferences.add(line.bankReference()));
        var confirmed = confirmed(bankReferences, processor);
        List<Transfer> awaited = new ArrayList<>();
        (processor == null ? rails() : List.of(processor)).forEach(rail -> awaited.addAll(transfers.awaited(rail)));
        return new KnownTransfers() {
            @Override
            public Optional<Transfer> withReference(String reference) {
                return transfers
                        .withReference(reference)
                        .filter(transfer -> processor == null || processor.equals(transfer.processor()));
            }

            @Override
            public List<Transfer> awaited() {
                return awaited;
            }

            @Override
            public Optional<String> confirmedFor(String bankReference) {
                return Optional.ofNullable(confirmed.get(bankReference));
            }
        };
    }
}
