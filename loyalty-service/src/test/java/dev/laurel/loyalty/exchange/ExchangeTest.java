package dev.laurel.loyalty.exchange;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.journal.Entry;
import dev.laurel.loyalty.journal.FaultyJournal;
import dev.laurel.loyalty.journal.Head;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.journal.Lot;
import dev.laurel.loyalty.journal.MovableClock;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.platform.staff.StaffLog;
import dev.laurel.platform.staff.StaffRecord;
import dev.laurel.platform.staff.StaffRecords;
import java.io.IOException;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.BeforeTry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ExchangeTest {

    private static final String HEADING = "member,points,expiresOn,tier\n";

    private MovableClock clock;
    private Programme here;

    /** A programme of its own. */
    private static final class Programme {
        final FaultyJournal store = new FaultyJournal();
        final List<StaffRecord> staff = new ArrayList<>();
        final Journal journal;
        final ImportMembers imports;
        final ExportMembers exports;

        Programme(MovableClock clock) {
            this.journal = new Journal(store, store, clock, 100);
            JsonMapper json = new JsonMapper();
            this.imports = new ImportMembers(
                    journal, Program.RULES, Program.TIERS, new StaffLog(records(), clock), json, 1_000, clock);
            this.exports = new ExportMembers(store, journal, json);
        }

        private StaffRecords records() {
            return new StaffRecords() {
                @Override
                public boolean insert(StaffRecord next) {
                    return staff.add(next);
                }

                @Override
                public List<StaffRecord> downFrom(long highest, int count) {
                    return staff.reversed().stream().limit(count).toList();
                }

                @Override
                public void forgetReasons(String subject) {}
            };
        }

        ImportMembers.Imported load(String file, boolean dryRun) {
            return imports.run(file.getBytes(UTF_8), "clerk", dryRun);
        }
    }

    @BeforeTry
    @BeforeEach
    void nothingHasHappened() {
        clock = new MovableClock(Instant.parse("2026-11-20T12:00:00Z"));
        here = new Programme(clock);
    }

    @Test
    void pointsComeWithTheirDayAndTheMemberWithHisTier() {
        ImportMembers.Imported imported = here.load(
                HEADING + "anna,300,2027-03-01,Gold\nanna,40,2027-06-01,Gold\nben,12,,\ncleo,0,,Silver\n", false);

        assertThat(imported.booked()).isEqualTo(4);
        assertThat(imported.members()).isEqualTo(3);
        assertThat(imported.points()).isEqualTo(352);
        Head anna = here.journal.head("anna");
        assertThat(anna.standing().tier().name()).isEqualTo("Gold");
        assertThat(anna.standing().lots().open())
                .extracting(Lot::expiresOn, Lot::points)
                .containsExactly(tuple(LocalDate.parse("2027-03-01"), 300L), tuple(LocalDate.parse("2027-06-01"), 40L));
        assertThat(here.journal.head("ben").standing().lots().open().getFirst().expiresOn())
                .isEqualTo("2027-12-01");
        assertThat(here.journal.head("cleo").standing().tier().name()).isEqualTo("Silver");
        assertThat(anna.standing().window().points(YearMonth.of(2026, 11))).isZero();
        assertThat(here.staff).singleElement().satisfies(action -> {
            assertThat(action.action()).isEqualTo("import");
            assertThat(action.subject()).isEqualTo(imported.file());
            assertThat(action.details()).containsEntry("points", "352");
        });
    }

    @Test
    void aDryRunTellsEveryWrongLineAndWritesNothing() {
        ImportMembers.Imported imported = here.load(
                HEADING + "anna,300,2027-03-01,Gold\n"
                        + "a b,1,,\n"
                        + "ben,-5,,\n"
                        + "ben,1.5,2020-01-01,Tin\n"
                        + "anna,7,2027-03-01,\n"
                        + "too,few\n",
                true);

        assertThat(imported.errors())
                .extracting(error -> error.line() + " " + error.field())
                .containsExactlyInAnyOrder(
                        "2 member", "3 points", "4 points", "4 expiresOn", "4 tier", "5 member", "6 line");
        assertThat(here.store.documents).isEmpty();
        assertThat(here.staff).isEmpty();
        assertThat(here.load(HEADING + "anna,1,,\nben,x,,\n", false).errorCount())
                .isEqualTo(1);
        assertThat(here.store.documents).isEmpty();
    }

    @Test
    void filesThatAreNoneAreRefused() {
        for (String file : List.of("", "[]", "[{", HEADING, "[{\"member\":\"a\",\"points\":1,\"colour\":\"red\"}]")) {
            assertThat(here.load(file, false).errorCount()).as(file).isPositive();
        }
        String large = HEADING + "x,1,,\n".repeat(1_001);
        assertThat(here.load(large, true).errors())
                .extracting(LineError::message)
                .contains("has more than 1000 lines; divide it");
    }

    @Test
    void theSameFileAgainBooksNothingAndAnImportThatBrokeOffGoesOn() {
        String file = "[{\"member\":\"anna\",\"points\":300},{\"member\":\"ben\",\"points\":5,\"tier\":\"Silver\"}]";
        here.store.next = FaultyJournal.Fault.AFTER_INSERT;
        try {
            here.load(file, false);
        } catch (FaultyJournal.Crash crash) {
            assertThat(here.store.documents).hasSize(1);
        }

        Programme restarted = here;
        ImportMembers.Imported again = restarted.load(file, false);
        assertThat(again.already()).isEqualTo(1);
        assertThat(again.booked()).isEqualTo(1);
        assertThat(restarted.load(file, false).already()).isEqualTo(2);
        assertThat(restarted.journal.head("anna").standing().balances().available())
                .isEqualTo(300);
    }

    @Test
    void anImportNeverLowersATier() {
        Program.award(here.journal, "anna", "p1", 600_000, "USD", clock.instant());

        here.load(HEADING + "anna,5,,Silver\n", false);

        assertThat(here.journal.head("anna").standing().tier().name()).isEqualTo("Gold");
    }

    /** Whatever members have, by their days and tiers, is the same in a programme that imports what another exported. */
    @Property(tries = 30, edgeCases = EdgeCasesMode.NONE)
    void whatIsExportedAndImportedIsTheSame(@ForAll long seed, @ForAll boolean csv) throws IOException {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            String member = "member-" + random.nextInt(8);
            Program.award(here.journal, member, "p" + i, 1 + random.nextInt(200_000), "USD", clock.instant());
            if (random.nextInt(3) == 0) {
                Moves.movePoints(here.journal).spend(member, Moves.redeem("r" + i, 1 + random.nextInt(500)));
            }
            clock.advance(Duration.ofDays(random.nextInt(9)));
        }

        StringWriter file = new StringWriter();
        if (csv) {
            here.exports.csv(file);
        } else {
            here.exports.json(file);
        }
        Programme there = new Programme(clock);
        assertThat(there.load(file.toString(), false).errors()).isEmpty();

        assertThat(balances(there)).isEqualTo(balances(here));
        ImportRule rule = new ImportRule(Program.TIERS);
        for (int i = 0; i < 8; i++) {
            String member = "member-" + i;
            Head before = Head.beforeTheFirstEntry(member);
            for (Entry entry : entries(there, member)) {
                assertThat(rule.differences(entry, before, seq -> entry)).isEmpty();
                before = new Head(member, entry.seq(), entry.hash(), entry.at(), entry.standing());
            }
        }
    }

    private static List<Entry> entries(Programme programme, String member) {
        long end = programme.journal.head(member).seq();
        return end == 0
                ? List.of()
                : programme.journal.downFrom(member, end, (int) end).reversed();
    }

    private static Map<String, String> balances(Programme programme) {
        TreeMap<String, String> balances = new TreeMap<>();
        for (int i = 0; i < 8; i++) {
            Head head = programme.journal.head("member-" + i);
            if (head.seq() > 0) {
                balances.put(
                        head.member(),
                        head.standing().tier().name() + " "
                                + head.standing().balances().available() + " "
                                + head.standing().lots().open().stream()
                                        .collect(Collectors.groupingBy(
                                                Lot::expiresOn, TreeMap::new, Collectors.summingLong(Lot::points))));
            }
        }
        return balances;
    }
}
