package dev.laurel.loyalty.dryrun;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.loyalty.campaign.Campaign;
import dev.laurel.loyalty.campaign.CampaignStatus;
import dev.laurel.loyalty.campaign.Conditions;
import dev.laurel.loyalty.campaign.Effects;
import dev.laurel.loyalty.campaign.Limits;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.campaign.SweepstakesEntries;
import dev.laurel.loyalty.dryrun.DryRunReport.Change;
import dev.laurel.loyalty.dryrun.DryRunReport.Looked;
import dev.laurel.loyalty.dryrun.DryRunReport.MemberChange;
import dev.laurel.loyalty.dryrun.DryRunReport.TierCount;
import dev.laurel.loyalty.dryrun.DryRunReport.TierMove;
import dev.laurel.loyalty.dryrun.DryRunReport.Worth;
import dev.laurel.loyalty.earning.EarnRule;
import dev.laurel.loyalty.earning.Program;
import dev.laurel.loyalty.earning.Rulebook;
import dev.laurel.loyalty.earning.TriedRules;
import dev.laurel.loyalty.operation.Moves;
import dev.laurel.loyalty.payment.Hearing;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.program.FixedVersions;
import dev.laurel.loyalty.report.Value;
import dev.laurel.loyalty.reversal.ReversalPolicy;
import dev.laurel.loyalty.tier.Tier;
import dev.laurel.loyalty.tier.TierTable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;

class DryRunTest {

    private static final TriedRules DOUBLE = new TriedRules(
            null, campaign(Offers.ALWAYS, new Effects(BigDecimal.TWO, 0, new SweepstakesEntries("s", 3))));

    private final History history =
            new History(1, new Rulebook(Program.RULES, Program.TIERS, List.of()), "anna", "ben", "cleo");

    @Test
    void costLiabilityAndTotalsAreThoseOfThePurchasesOfTheDays() {
        buy("anna", "old", 50_000);
        history.pass(Duration.ofDays(31));
        buy("anna", "p1", 10_000);
        buy("ben", "p2", 4_950);

        DryRunReport report = Drafts.run(history, DOUBLE, 30);

        assertThat(report.complete()).isTrue();
        assertThat(report.lookedAt()).isEqualTo(new Looked(2, 2));
        assertThat(report.changed()).isEqualTo(new Looked(2, 2));
        assertThat(report.earned()).isEqualTo(new Change(149, 299, 150)); // 2 × 49.5 is 99
        assertThat(report.entries()).isEqualTo(new Change(0, 6, 6));
        assertThat(report.cost()).isEqualTo(points(150));
        assertThat(report.liability().before()).isEqualTo(points(649));
        assertThat(report.liability().after()).isEqualTo(points(799));
        assertThat(report.moves()).isEmpty();
        assertThat(report.mostChanged())
                .containsExactly(
                        new MemberChange("anna", 100, 200, "Bronze", "Bronze"),
                        new MemberChange("ben", 49, 99, "Bronze", "Bronze"));
    }

    @Test
    void whatWentBackSinceCostsNothing() {
        ToldPayment story = buy("anna", "p1", 10_000);
        hearing().hear(story.refund(4_000));
        hearing().hear(story.disputed(6_000));

        assertThat(Drafts.run(history, DOUBLE, 30).cost()).isEqualTo(points(60)); // held points are the member's
        hearing().hear(story.disputeLost());
        assertThat(Drafts.run(history, DOUBLE, 30).cost()).isEqualTo(points(0));
        assertThat(Drafts.run(history, DOUBLE, 30).earned().difference()).isEqualTo(100);
    }

    @Test
    void whatWouldHaveExpiredIsNoLiabilityAnyMore() {
        History brief = new History(
                1,
                new Rulebook(
                        new FixedVersions<>(List.of(new EarnRule(1, Instant.EPOCH, BigDecimal.ONE, Map.of(), 1))),
                        Program.TIERS,
                        List.of()),
                "anna");
        hearing(brief).hear(new ToldPayment("p1", "anna", 10_000).completed());
        brief.pass(Duration.ofDays(80));

        DryRunReport report = Drafts.run(brief, DOUBLE, 100);
        assertThat(report.cost()).isEqualTo(points(100));
        assertThat(report.liability().before()).isEqualTo(points(0));
        assertThat(report.liability().after()).isEqualTo(points(0));
    }

    @Test
    void morePointsFirstMakeUpForWhatAMemberOwes() {
        ToldPayment story = buy("anna", "p1", 10_000);
        Moves.movePoints(history.journal).spend("anna", Moves.redeem("r1", 100));
        hearing().hear(story.refund(10_000)); // 100 owed
        buy("anna", "p2", 7_000);

        DryRunReport report = Drafts.run(history, DOUBLE, 30);
        assertThat(report.liability().before()).isEqualTo(points(0));
        assertThat(report.liability().after()).isEqualTo(points(40)); // 70 more, and 30 were owed
    }

    @Test
    void otherTiersMoveMembersByWhatTheyBoughtAndByTheirNames() {
        buy("anna", "p1", 120_000); // Silver
        buy("ben", "p2", 60_000);
        buy("ben", "p3", 10_000);
        buy("cleo", "p4", 100);
        TierTable draft = new TierTable(
                0,
                Instant.EPOCH,
                List.of(
                        new Tier("Start", 0, BigDecimal.ONE),
                        new Tier("Silver", 500, new BigDecimal("1.5")),
                        new Tier("Gold", 5_000, BigDecimal.TWO)));

        DryRunReport report = Drafts.run(history, new TriedRules(draft, null), 30);

        assertThat(report.earned()).isEqualTo(Change.of(1_200 + 700 + 1, 1_200 + 750 + 1));
        assertThat(report.tiers())
                .containsExactly(
                        new TierCount("Start", 0, 1),
                        new TierCount("Silver", 1, 2),
                        new TierCount("Gold", 0, 0),
                        new TierCount("Bronze", 2, 0));
        assertThat(report.moves())
                .containsExactly(new TierMove("Bronze", "Silver", 1), new TierMove("Bronze", "Start", 1));
        assertThat(report.movers()).extracting(MemberChange::member).containsExactlyInAnyOrder("ben", "cleo");
    }

    @Test
    void whoReachesATierLaterIsLookedAtOnItsOwnAnniversary() {
        TierTable draft = new TierTable(
                0,
                Instant.EPOCH,
                List.of(new Tier("Bronze", 0, BigDecimal.ONE), new Tier("Silver", 100, BigDecimal.TWO)));
        buy("anna", "p1", 4_000);
        history.pass(Duration.ofDays(100));
        buy("anna", "p2", 8_000);
        assertThat(tier(draft)).isEqualTo("Silver");
        history.pass(Duration.ofDays(350));
        assertThat(tier(draft)).isEqualTo("Silver");
        history.pass(Duration.ofDays(20)); // a year in Silver is over, and what p1 brought no longer counts

        assertThat(tier(draft)).isEqualTo("Bronze");
    }

    private String tier(TierTable draft) {
        List<DryRunReport.TierMove> moves =
                Drafts.run(history, new TriedRules(draft, null), 1_000).moves();
        return moves.isEmpty() ? "Bronze" : moves.getFirst().to();
    }

    @Test
    void datesOfADraftAreLeftOut() {
        buy("anna", "p1", 10_000);
        Campaign later = campaign(
                        Offers.between(Instant.parse("2060-01-01T00:00:00Z"), Instant.parse("2060-02-01T00:00:00Z")),
                        new Effects(null, 50, null))
                .atAnyTime();

        assertThat(Drafts.run(history, new TriedRules(null, later), 30).cost()).isEqualTo(points(50));
    }

    @Test
    void aMemberWithALongHistoryIsReadFromWhereTheDaysBegin() {
        for (int i = 0; i < 700; i++) {
            buy("anna", "old" + i, 100);
        }
        history.pass(Duration.ofDays(31));
        for (int i = 0; i < 350; i++) {
            buy("anna", "new" + i, 100);
        }
        history.store.reads.set(0);

        assertThat(Drafts.run(history, DOUBLE, 30).lookedAt().purchases()).isEqualTo(350);
        assertThat(history.store.reads.get()).isLessThan(400);
        history.store.registered.remove("anna");
        history.store.register("anna"); // a head that was lost tells nothing; the journal does
        assertThat(Drafts.run(history, DOUBLE, 30).lookedAt().purchases()).isEqualTo(350);
    }

    @Test
    void whenTheTimeIsOverTheReportSaysSo() {
        for (int i = 0; i < 250; i++) {
            buy("member-" + i, "p" + i, 10_000);
        }

        DryRunReport report = Drafts.dryRuns(history, Duration.ZERO)
                .run(DOUBLE, 30, List.of())
                .orElseThrow();
        assertThat(report.complete()).isFalse();
        assertThat(report.lookedAt()).isEqualTo(new Looked(100, 100));
        assertThat(report.cost().points()).isEqualTo(10_000);
        assertThat(report.notes()).singleElement().asString().startsWith("The time was over");
        assertThat(report.mostChanged()).hasSize(3);
    }

    @Test
    void oneRunsAtATimeAndAFailedOneBlocksNobody() {
        buy("anna", "p1", 10_000);
        AtomicReference<DryRuns> runs = new AtomicReference<>();
        TriedRules asksAgain = new TriedRules(null, DOUBLE.campaign());
        runs.set(Drafts.dryRuns(history, Duration.ofSeconds(10), () -> {
            assertThat(runs.get().run(asksAgain, 30, List.of())).isEmpty();
            throw new IllegalStateException("the store is away");
        }));

        assertThatThrownBy(() -> runs.get().run(asksAgain, 30, List.of())).hasMessage("the store is away");
        assertThatThrownBy(() -> runs.get().run(asksAgain, 30, List.of())).hasMessage("the store is away");
    }

    private static Campaign campaign(Conditions conditions, Effects effects) {
        return Offers.campaign("draft", 0, CampaignStatus.ACTIVE, conditions, effects, Limits.NONE);
    }

    private static Worth points(long points) {
        return new Worth(points, new Value(BigDecimal.valueOf(points, 2).toPlainString(), "USD"));
    }

    private ToldPayment buy(String member, String payment, long minor) {
        ToldPayment story = new ToldPayment(payment, member, minor);
        hearing().hear(story.completed());
        return story;
    }

    private Hearing hearing() {
        return hearing(history);
    }

    private static Hearing hearing(History of) {
        return new Hearing(of.journal, of.clock, ReversalPolicy.ALLOW_NEGATIVE, of.rules);
    }
}
