package dev.laurel.loyalty.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.journal.Appended;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.staff.StaffAction;
import dev.laurel.platform.staff.StaffLog;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/**
 * Imports a file as a whole or not at all, as far as its lines can be checked before. Each line is booked once by the
 * file's hash and its number, so an import that broke off is simply made again.
 */
final class ImportMembers {

    private static final int HASH_SHOWN = 32;
    private static final int ERRORS_SHOWN = 1_000;

    private final Journal journal;
    private final Versions<EarnRule> rules;
    private final Versions<TierTable> tiers;
    private final StaffLog staffLog;
    private final JsonMapper json;
    private final int mostLines;
    private final Clock clock;

    ImportMembers(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            StaffLog staffLog,
            JsonMapper json,
            int mostLines,
            Clock clock) {
        this.journal = journal;
        this.rules = rules;
        this.tiers = tiers;
        this.staffLog = staffLog;
        this.json = json;
        this.mostLines = mostLines;
        this.clock = clock;
    }

    /**
     * What an import came to, or would come to.
     *
     * @param file the hash by which it is known
     * @param booked lines that were written
     * @param already lines that were there from an earlier time
     * @param errors the first thousand; with any of them nothing is written
     */
    record Imported(
            String file,
            boolean dryRun,
            int lines,
            long members,
            long points,
            int booked,
            int already,
            List<LineError> errors,
            int errorCount) {}

    /**
     * Checks the file, and books its lines if all are right.
     *
     * @param staff who imports it
     * @param dryRun whether to write nothing
     */
    Imported run(byte[] file, String staff, boolean dryRun) {
        String hash = hash(file);
        ReadFile read = new ReadFile(json, mostLines).read(file);
        LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
        CheckLines checked = new CheckLines(tiers.at(clock.instant()), today);
        read.lines.forEach(checked::check);
        List<LineError> errors = new ArrayList<>(read.errors);
        errors.addAll(checked.errors);
        long members = checked.lines.stream().map(ImportLine::member).distinct().count();
        long points = checked.lines.stream().mapToLong(ImportLine::points).sum();
        int booked = 0;
        int already = 0;
        if (errors.isEmpty() && !dryRun) {
            staffLog.write(new StaffAction(
                    staff,
                    "import",
                    hash,
                    null,
                    Map.of(
                            "lines", Integer.toString(checked.lines.size()),
                            "members", Long.toString(members),
                            "points", Long.toString(points))));
            for (ImportLine line : checked.lines) {
                if (book(line, hash) instanceof Appended.Committed) {
                    booked++;
                } else {
                    already++;
                }
            }
        }
        return new Imported(
                hash,
                dryRun,
                read.lines.size(),
                members,
                points,
                booked,
                already,
                errors.stream().limit(ERRORS_SHOWN).toList(),
                errors.size());
    }

    private Appended book(ImportLine line, String file) {
        return journal.append(
                line.member(),
                ImportRule.key(file, line.number()),
                (before, at) -> ImportRule.booking(line, file, rules.at(at), tiers.at(at), before.standing(), at));
    }

    private static String hash(byte[] file) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("laurel import 1\n".getBytes(UTF_8));
            return HexFormat.of().formatHex(digest.digest(file)).substring(0, HASH_SHOWN);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java runtime has SHA-256", impossible);
        }
    }
}
