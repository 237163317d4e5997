package dev.laurel.payment.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.laurel.payment.statement.ReadLines.Outcome;
import dev.laurel.platform.problem.CommonProblems.FieldError;
import java.time.LocalDate;
import java.util.List;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

class ReadLinesTest {

    private static final String HEADING = "Date,Amount,Description,Reference,Payer\n";

    @Test
    void readsMoneyThatCameAndCountsTheRest() {
        var read = read(HEADING + """
                2026-11-23,49.90,"Zelle, note LRL-7K3M-9Q2P",BK 1,JANE DOE

                2026-11-23,-12.00,Coffee,BK2,
                2026-11-22,"1,000.00","two
                lines",BK3,
                """, Banks.PLAIN);
        assertThat(read.others()).isOne();
        assertThat(read.lines())
                .containsExactly(
                        new BankLine(
                                2,
                                "BK1",
                                Money.parse("USD 49.90"),
                                LocalDate.of(2026, 11, 23),
                                "Zelle, note LRL-7K3M-9Q2P",
                                "JANE DOE"),
                        new BankLine(
                                6, "BK3", Money.parse("USD 1000.00"), LocalDate.of(2026, 11, 22), "two\nlines", null));
    }

    @Test
    void eachBankWritesInItsWay() {
        assertThat(read("""
                        Details,Posting Date,Description,Amount,Type
                        CREDIT,11/23/2026,Zelle payment from JANE DOE WFCT0ABC1234,49.90,QUICKPAY
                        """, Banks.CHECKING).lines())
                .extracting(BankLine::bankReference, BankLine::payer)
                .containsExactly(tuple("WFCT0ABC1234", "JANE DOE"));
        assertThat(read("""
                        Buchungstag;Auftraggeber;Verwendungszweck;Betrag;Währung;Soll/Haben;Referenz
                        23.11.2026;Jana Dó;LRL 7K3M 9Q2P;1.049,90;EUR;H;77-1
                        23.11.2026;Vermieter;Miete;900,00;EUR;S;77-2
                        """, Banks.CONTINENTAL))
                .isEqualTo(new Outcome.Read(
                        List.of(new BankLine(
                                2,
                                "77-1",
                                Money.parse("EUR 1049.90"),
                                LocalDate.of(2026, 11, 23),
                                "LRL 7K3M 9Q2P",
                                "Jana Dó")),
                        1));
    }

    @Test
    void aLineWithoutABankReferenceGetsOneThatFollowsFromIt() {
        var file = """
                Posting Date,Description,Amount
                11/23/2026,INTEREST,1.00
                11/23/2026,INTEREST,1.00
                """;
        var first = read(file, Banks.CHECKING).lines();
        assertThat(first)
                .extracting(BankLine::bankReference)
                .doesNotHaveDuplicates()
                .allMatch(reference -> reference.matches("LINE-[0-9A-F]{20}"));
        assertThat(read(file + "11/24/2026,MORE,2.00\n", Banks.CHECKING).lines())
                .startsWith(first.toArray(BankLine[]::new));
    }

    @Test
    void everyWrongLineIsToldAndNothingIsRead() {
        assertThat(wrong(HEADING + """
                        2026-11-23,49.90,fine,BK1,
                        23.11.2026,49.90,day,BK2,
                        2026-11-31,49.90,no such day,BK3,
                        2026-11-23,"49,90",amount,BK4,
                        2026-11-23,49.905,too fine,BK5,
                        2026-11-23,49.90,again,bk1,
                        2026-11-23,49.90,short
                        """))
                .containsExactly(
                        new FieldError("line 3", "Date is no day as yyyy-MM-dd"),
                        new FieldError("line 4", "Date is no day as yyyy-MM-dd"),
                        new FieldError("line 5", "Amount is no amount with the decimal sign \".\""),
                        new FieldError("line 6", "Amount has more decimal places than USD"),
                        new FieldError("line 7", "has the same bank reference as line 2"),
                        new FieldError("line 8", "has 3 columns, the heading has 5"));
    }

    @Test
    void fileThatIsNoStatementIsRefused() {
        assertThat(wrong("")).isNotEmpty();
        assertThat(wrong("Day,Sum\n2026-11-23,1\n")).contains(new FieldError("line 1", "has no column \"Date\""));
        assertThat(wrong(HEADING)).containsExactly(new FieldError("file", "has no lines but its heading"));
        assertThat(wrong("Date,Date,Amount,Description,Reference,Payer\n")).isNotEmpty();
        assertThat(wrong(HEADING + "2026-11-23,1.00,\"never closed,BK1,\n"))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("quotation mark"));
        assertThat(wrong(HEADING + "2026-11-23,1.00,a,B1,\n".repeat(4)))
                .contains(new FieldError("file", "has more than 3 lines"));
    }

    @Test
    void cardNumbersAreRefused() {
        var outcome = ReadLines.of(HEADING + "2026-11-23,1.00,card 4242 4242 4242 4242,BK1,\n", Banks.PLAIN, 3);
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Wrong.class, wrong -> {
            assertThat(wrong.hasCardNumber()).isTrue();
            assertThat(wrong.errors().toString()).contains("line 2").doesNotContain("4242");
        });
    }

    @Test
    void unknownCurrencyIsRefused() {
        var outcome = ReadLines.of("""
                Buchungstag;Auftraggeber;Verwendungszweck;Betrag;Währung;Soll/Haben;Referenz
                23.11.2026;J;x;1,00;XX;H;1
                """, Banks.CONTINENTAL, 3);
        assertThat(outcome).isInstanceOf(Outcome.Wrong.class);
    }

    private static Outcome.Read read(String file, Bank bank) {
        return (Outcome.Read) ReadLines.of(file, bank, 100);
    }

    private static List<FieldError> wrong(String file) {
        var most = file.contains("a,B1") ? 3 : 100;
        return ((Outcome.Wrong) ReadLines.of(file, Banks.PLAIN, most)).errors();
    }
}
