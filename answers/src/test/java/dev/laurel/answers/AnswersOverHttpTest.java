package dev.laurel.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.laurel.dialogue.Language;
import dev.laurel.dialogue.answer.Account;
import dev.laurel.dialogue.answer.AnswersUnavailableException;
import dev.laurel.dialogue.answer.DrawProof;
import dev.laurel.dialogue.answer.Entered;
import dev.laurel.dialogue.answer.Entry;
import dev.laurel.dialogue.answer.Linking;
import dev.laurel.dialogue.answer.Movement;
import dev.laurel.dialogue.answer.Origin;
import dev.laurel.dialogue.answer.Redemption;
import dev.laurel.dialogue.answer.Reward;
import dev.laurel.dialogue.answer.Sweepstakes;
import dev.laurel.dialogue.answer.Winner;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AnswersOverHttpTest {

    private static final ChannelIdentity PSID = new ChannelIdentity(LinkedChannel.MESSENGER, "psid 1");
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");

    private final Stub services = new Stub();
    private final AnswersSettings settings =
            new AnswersSettings(URI.create("https://shop.example"), "/link", "/sweepstakes/{id}/verify");
    private final Links links = new Links(calls("auth-service", LinkExchange.class), settings);
    private final AnswersOf answersOf = new AnswersOf(new Services(
            calls("loyalty-service", LoyaltyExchange.class),
            calls("sweepstakes-service", SweepstakesExchange.class),
            links,
            settings,
            Clock.fixed(NOW, ZoneOffset.UTC)));
    private final SpeakerAnswers ada = answersOf.customer("ada", Language.EN);
    private final SpeakerAnswers adaInSpanish = answersOf.customer("ada", Language.ES);
    private final SpeakerAnswers stranger = answersOf.identity(PSID, Language.EN);

    @AfterEach
    void close() {
        services.close();
    }

    private <T> Calls<T> calls(String service, Class<T> type) {
        T client = services.client(type);
        return new Calls<>(service, () -> client);
    }

    @Test
    void theAccountIsTheOneThatLoyaltyKeeps() {
        services.answers("GET /internal/members/ada/account", """
                {"available":340,"pending":20,"lifetime":500,"tier":{"name":"GOLD","multiplier":1.5,"qualifyingPoints":7,
                 "nextTier":"PLATINUM","pointsToNext":60,"since":null},"expiring":[{"points":40,"on":"2026-12-01"}]}""");

        assertThat(ada.member().orElseThrow().account())
                .isEqualTo(new Account(
                        340,
                        20,
                        "GOLD",
                        "PLATINUM",
                        60L,
                        List.of(new Account.Expiring(40, LocalDate.parse("2026-12-01")))));
    }

    @Test
    void historyPassesOverWhatMovedNothingAndEndsWhereItShould() {
        services.answers("GET /internal/members/ada/ledger?limit=50", """
                {"items":[{"seq":9,"kind":"redeem","points":-160,"reason":"Redeemed: Mug","at":"2026-11-20T10:00:00Z"},
                          {"seq":8,"kind":"note","points":0,"reason":"A dispute","at":"2026-11-19T10:00:00Z"}],
                 "nextCursor":"7"}""")
                .answers("GET /internal/members/ada/ledger?limit=50&cursor=7", """
                {"items":[{"seq":7,"kind":"earn","points":500,"reason":"Purchase","at":"2026-11-10T10:00:00Z"},
                          {"seq":6,"kind":"earn","points":1,"reason":"Old","at":"2026-10-31T23:59:59Z"}],
                 "nextCursor":null}""");

        var since = Optional.of(LocalDate.parse("2026-11-01"));
        assertThat(ada.member().orElseThrow().history(since, 5))
                .containsExactly(
                        new Movement(LocalDate.parse("2026-11-20"), -160, "Redeemed: Mug"),
                        new Movement(LocalDate.parse("2026-11-10"), 500, "Purchase"));
        assertThat(adaInSpanish.member().orElseThrow().history(Optional.empty(), 1))
                .containsExactly(new Movement(LocalDate.parse("2026-11-20"), -160, "Canjeados"));
    }

    @Test
    void whyIsToldInTheMembersLanguageLargestFirst() {
        services.answers("GET /internal/members/ada/origin", """
                {"available":340,"parts":[{"kind":"redeem","entries":1,"points":-160},{"kind":"earn","entries":2,
                 "points":500},{"kind":"from-the-future","entries":1,"points":0}],"latestAward":["500 = 100 × 5"]}""");

        assertThat(ada.member().orElseThrow().origin())
                .isEqualTo(new Origin(
                        340,
                        List.of(
                                new Origin.Part("Purchases", 2, 500),
                                new Origin.Part("Redeemed", 1, -160),
                                new Origin.Part("Others", 1, 0)),
                        List.of("500 = 100 × 5")));
        assertThat(adaInSpanish.member().orElseThrow().origin().parts())
                .extracting(Origin.Part::reason)
                .containsExactly("Compras", "Canjeados", "Otros");
    }

    @Test
    void aRewardThatIsOnlyTooDearIsOfferedAndOneForOthersIsNot() {
        services.answers("GET /internal/members/ada/rewards", """
                {"available":340,"items":[
                 {"id":"mug","name":"Mug","points":100,"obstacles":[]},
                 {"id":"bike","name":"Bike","points":9000,"obstacles":[{"reason":"insufficient-points","message":"m"}]},
                 {"id":"vip","name":"VIP","points":10,"obstacles":[{"reason":"tier-required","message":"m"}]}]}""").answers("GET /internal/rewards", """
                [{"id":"mug","name":"Mug","points":100,"available":true,"minimumTier":null}]""");

        assertThat(ada.rewards())
                .containsExactly(
                        new Reward("mug", "Mug", 100, true),
                        new Reward("bike", "Bike", 9000, true),
                        new Reward("vip", "VIP", 10, false));
        assertThat(stranger.rewards()).containsExactly(new Reward("mug", "Mug", 100, true));
    }

    @Test
    void redeemingNamesWhatWasConfirmedAndTellsTheCodeAndWhatIsLeft() {
        services.answers("POST /internal/members/ada/rewards/mug/redeem", 201, """
                {"redemptionId":"r","rewardId":"mug","points":100,"status":"COMPLETED","voucher":{"code":"ABC-1"}}""")
                .answers("GET /internal/members/ada/account", """
                {"available":240,"pending":0,"tier":{"name":"GOLD"},"expiring":[]}""");

        assertThat(ada.member().orElseThrow().redeem("mug", 100, "dialogue-m1"))
                .isEqualTo(new Redemption.Redeemed("ABC-1", 240));
        assertThat(services.asked)
                .contains("POST /internal/members/ada/rewards/mug/redeem dialogue-m1 {\"points\":100}");
    }

    @Test
    void eachRefusalToRedeemIsWhatItMeans() {
        String redeem = "POST /internal/members/ada/rewards/mug/redeem";

        services.refuses(redeem, 409, "insufficient-points", ",\"available\":7");
        assertThat(redeemed()).isEqualTo(new Redemption.TooFewPoints(7));
        for (String slug : List.of("cost-changed", "out-of-stock", "tier-required", "limit-reached", "not-found")) {
            services.refuses(redeem, 409, slug, "");
            assertThat(redeemed()).as(slug).isEqualTo(new Redemption.NotOffered());
        }
        services.refuses(redeem, 409, "in-progress", "");
        assertThatThrownBy(this::redeemed).isInstanceOf(AnswersUnavailableException.class);
    }

    private Redemption redeemed() {
        return ada.member().orElseThrow().redeem("mug", 100, "k");
    }

    @Test
    void whatWasRedeemedIsNotDeniedWhenTheBalanceCannotBeTold() {
        services.answers("POST /internal/members/ada/rewards/mug/redeem", 201, "{}")
                .answers("GET /internal/members/ada/account", 404, "{}");

        assertThatThrownBy(this::redeemed).isInstanceOf(AnswersUnavailableException.class);
    }

    @Test
    void openDrawsComeFirstAndTheLastDayIsTheOneBeforeItCloses() {
        services.answers("GET /api/sweepstakes?limit=50", """
                {"items":[
                 {"id":"soon","status":"SCHEDULED","title":"Soon","timeZone":"UTC","closesAt":"2027-01-01T00:00:00Z","prizes":[],"entries":{"freePerDay":1}},
                 {"id":"old","status":"DRAWN","title":"Old","timeZone":"UTC","closesAt":"2026-10-01T00:00:00Z","prizes":[],"entries":{"freePerDay":1}},
                 {"id":"last","status":"SEALED","title":"Last","timeZone":"UTC","closesAt":"2026-11-01T12:00:00Z","prizes":[],"entries":{"freePerDay":1}},
                 {"id":"now","status":"OPEN","title":"Now","timeZone":"America/New_York","closesAt":"2026-12-01T05:00:00Z",
                  "prizes":[{"name":"Bike","retailValue":{},"quantity":1},{"name":"Mug","retailValue":{},"quantity":3}],
                  "entries":{"freePerDay":1,"pointsCost":50,"bonus":true}}],"nextCursor":null}""");

        assertThat(ada.sweepstakes())
                .extracting(Sweepstakes::id, Sweepstakes::open)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("now", true),
                        org.assertj.core.groups.Tuple.tuple("last", false),
                        org.assertj.core.groups.Tuple.tuple("old", false));
        assertThat(ada.sweepstakes().getFirst())
                .isEqualTo(new Sweepstakes(
                        "now", "Now", true, LocalDate.parse("2026-11-30"), List.of("Bike", "3 × Mug"), 50L));
        assertThat(services.asked).hasSize(1);
    }

    @Test
    void winnersProofAndEntriesAreTold() {
        services.answers("GET /api/sweepstakes/d/winners", """
                {"items":[{"rank":1,"prize":"Bike","name":"Entrant 1234…","entryId":"e"}]}""")
                .answers("GET /internal/sweepstakes/d/proof", """
                {"entries":12,"beaconRound":77,"merkleRoot":"ab","recomputed":true}""")
                .answers("GET /internal/members/ada/entries", """
                [{"sweepstakesId":"d","title":"Draw","status":"OPEN","weight":4}]""");

        assertThat(stranger.winners("d")).containsExactly(new Winner(1, "Entrant 1234…", "Bike"));
        assertThat(stranger.proof("d"))
                .contains(new DrawProof(12, 77, "ab", true, URI.create("https://shop.example/sweepstakes/d/verify")));
        assertThat(stranger.proof("undrawn")).isEmpty();
        assertThat(ada.member().orElseThrow().entries()).containsExactly(new Entered("d", "Draw", 4));
    }

    @Test
    void eachAnswerToEnteringIsWhatItMeans() {
        String enter = "POST /internal/members/ada/sweepstakes/d/entries";
        var member = ada.member().orElseThrow();

        services.answers(enter, 201, "{\"entryIds\":[\"e\"],\"weight\":3}");
        assertThat(member.enterWithPoints("d", 3, 150, "k")).isEqualTo(new Entry.Made(3));
        assertThat(services.asked).contains(enter + " k {\"method\":\"points\",\"quantity\":3}");

        services.refuses(enter, 409, "insufficient-points", "").answers("GET /internal/members/ada/account", """
                {"available":9,"pending":0,"tier":{"name":"GOLD"},"expiring":[]}""");
        assertThat(member.enterWithPoints("d", 3, 150, "k")).isEqualTo(new Entry.TooFewPoints(9));
        services.refuses(enter, 409, "limit-reached", "");
        assertThat(member.enterFree("d", "k")).isEqualTo(new Entry.LimitReached());
        services.refuses(enter, 429, "rate-limited", "");
        assertThat(member.enterFree("d", "k")).isEqualTo(new Entry.LimitReached());
        services.refuses(enter, 409, "not-open", "");
        assertThat(member.enterFree("d", "k")).isEqualTo(new Entry.NotOpen());
        services.refuses(enter, 403, "ineligible", ",\"detail\":\"You are too young.\",\"reason\":\"UNDER_AGE\"");
        assertThat(member.enterFree("d", "k")).isEqualTo(new Entry.Ineligible("You are too young."));
        assertThat(adaInSpanish.member().orElseThrow().enterFree("d", "k"))
                .isEqualTo(new Entry.Ineligible("aún no tiene la edad mínima"));
    }

    @Test
    void howToEarnIsTheRuleInForceAndTheCampaignsThatRun() {
        services.answers("GET /internal/earn-rule", """
                {"defaultRate":1,"rates":{"USD":1.5},"pointsLastMonths":12,"holdDays":14}""").answers("GET /api/loyalty/campaigns", """
                [{"id":"a","name":"Double","description":"Twice on Sundays","from":null},
                 {"id":"b","name":"Later","description":"","from":"2027-01-01T00:00:00Z"}]""");

        var earning = ada.earning();
        assertThat(earning.rules())
                .containsExactly(
                        "Every whole USD that you pay brings 1.5 points.",
                        "Every whole unit of any other currency brings 1 point.",
                        "Points last 12 months after the month in which you earn them.",
                        "They can be spent 14 days after the day of the purchase.");
        assertThat(earning.campaigns()).containsExactly("Double: Twice on Sundays");
    }

    @Test
    void whoeverIsLinkedSpeaksForTheAccountAndWhoeverIsNotIsNobody() {
        assertThat(stranger.member()).isEmpty();
        services.answers("GET /internal/links/messenger?externalId=psid%201", """
                {"customerId":"ada","externalId":"psid 1","linkedAt":"2026-11-01T00:00:00Z"}""");

        var linked = answersOf.identity(PSID, Language.EN);
        assertThat(linked.knownCustomer()).isEmpty();
        assertThat(linked.member()).isPresent();
        assertThat(linked.knownCustomer()).contains("ada");
        assertThat(services.asked.stream().filter(asked -> asked.contains("/links/")))
                .hasSize(2);
    }

    @Test
    void aCodeLinksAndIsKnownAtOnce() {
        assertThat(stranger.member()).isEmpty();
        services.answers("POST /internal/links/messenger/claims", "{\"customerId\":\"ada\",\"displayName\":\"Ada\"}")
                .answers("GET /internal/links/messenger?externalId=psid%201", """
                        {"customerId":"ada","externalId":"psid 1"}""");

        assertThat(stranger.link("482913")).isEqualTo(new Linking.Linked("Ada"));
        assertThat(stranger.member()).isPresent();
    }

    @Test
    void wrongCodesAreWrongUntilThereWereTooMany() {
        services.refuses("POST /internal/links/messenger/claims", 409, "link-not-valid", "");
        assertThat(stranger.link("111111")).isEqualTo(new Linking.WrongCode());
        services.refuses("POST /internal/links/messenger/claims", 429, "too-many-link-tries", "");
        assertThat(stranger.link("111111")).isEqualTo(new Linking.TooManyTries());
    }

    @Test
    void aOneTimeLinkLeadsToThePortal() {
        services.answers("POST /internal/links/messenger/tokens", 201, """
                {"token":"t_-1","expiresAt":"2026-11-23T13:00:00Z"}""");

        assertThat(links.oneTimeLink(PSID))
                .isEqualTo(new OneTimeLink(
                        URI.create("https://shop.example/link?token=t_-1"), Instant.parse("2026-11-23T13:00:00Z")));
        assertThat(ada.linkPage()).isEqualTo(URI.create("https://shop.example/link"));
    }

    @Test
    void onlyWhereAnAddressCanBeFollowedIsOneMade() {
        services.answers("POST /internal/links/messenger/tokens", 201, """
                {"token":"t_-1","expiresAt":"2026-11-23T13:00:00Z"}""");

        assertThat(stranger.joinPage()).contains(URI.create("https://shop.example/link?token=t_-1"));
        assertThat(ada.joinPage()).isEmpty();
        assertThat(answersOf
                        .identity(new ChannelIdentity(LinkedChannel.ALEXA, "user"), Language.EN)
                        .joinPage())
                .isEmpty();
        services.answers("POST /internal/links/messenger/tokens", 503, "{}");
        assertThat(stranger.joinPage()).isEmpty();
    }

    @Test
    void aServiceThatFailsMakesAnswersUnavailableAndIsSparedAfterAWhile() {
        services.answers("GET /internal/members/ada/account", 503, "{}");
        var member = ada.member().orElseThrow();

        for (int call = 0; call < 30; call++) {
            assertThatThrownBy(member::account).isInstanceOf(AnswersUnavailableException.class);
        }
        assertThat(services.asked).hasSizeBetween(10, 20);
    }
}
