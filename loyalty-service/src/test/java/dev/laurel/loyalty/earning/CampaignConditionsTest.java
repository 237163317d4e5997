package dev.laurel.loyalty.earning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.laurel.loyalty.campaign.Conditions;
import dev.laurel.loyalty.campaign.Offers;
import dev.laurel.loyalty.journal.InMemoryJournal;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.payment.ToldPayment;
import dev.laurel.loyalty.profile.ProfileFacts;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** When campaigns give something. */
class CampaignConditionsTest extends RunningCampaigns {

    @Test
    void datesWeekdaysProcessorsAndTheMinimumAreThoseOfThePurchase() {
        Instant now = clock.instant();
        assertThat(given(Offers.between(now, now.plusSeconds(1)))).isTrue();
        assertThat(given(Offers.between(now.plusSeconds(1), now.plusSeconds(2))))
                .isFalse();
        assertThat(given(Offers.between(now.minusSeconds(1), now))).isFalse();
        assertThat(given(Offers.weekdays("UTC", DayOfWeek.MONDAY))).isTrue();
        assertThat(given(Offers.weekdays("UTC", DayOfWeek.SUNDAY))).isFalse();
        assertThat(given(Offers.weekdays("America/Los_Angeles", DayOfWeek.SUNDAY)))
                .isTrue();
        assertThat(given(Offers.processors("stripe"))).isTrue();
        assertThat(given(Offers.processors("zelle"))).isFalse();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.USD, 10)))).isTrue();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.USD, new BigDecimal("10.01")))))
                .isFalse();
        assertThat(given(Offers.minimum(Money.of(CurrencyUnit.EUR, 1)))).isFalse();
        assertThat(given(Offers.tiers("Bronze"))).isTrue();
        assertThat(given(Offers.tiers("Gold", "Platinum"))).isFalse();
    }

    @Test
    void whatIsNotKnownAboutAMemberIsNoConditionThatHolds() {
        assertThat(given(Offers.segments("champions"))).isFalse();
        segment.set("champions");
        assertThat(given(Offers.segments("champions"))).isTrue();
        for (Conditions conditions : List.of(Offers.birthday(), Offers.regions("US"))) {
            assertThat(given(conditions)).isFalse();
        }
        running(Offers.active("c", 1, Offers.regions("US", "DE-BY"), PLUS_50));
        rules.profiles().keep("anna", new ProfileFacts(1, 11, "US-CA"));
        rules.profiles().keep("ben", new ProfileFacts(1, 12, "DE-BE"));
        assertThat(buy("anna", 100).booking().points()).isEqualTo(51);
        assertThat(buy("ben", 100).booking().points()).isEqualTo(1);
        running(Offers.active("c", 1, Offers.birthday(), PLUS_50));
        rules.profiles().keep("cleo", new ProfileFacts(1, 11, ""));
        rules.profiles().keep("dora", new ProfileFacts(1, 12, ""));
        assertThat(buy("cleo", 100).booking().points()).isEqualTo(51);
        assertThat(buy("dora", 100).booking().points()).isEqualTo(1);
    }

    @Test
    void aFirstPurchaseIsOneAndOnlyOneEvenIfItEarnedNothing() {
        running(Offers.active("c", 1, Offers.first(), PLUS_50));

        assertThat(buy("anna", 40).booking().points()).isEqualTo(50);
        assertThat(buy("anna", 40).booking().points()).isZero();
        assertThat(buy("anna", 40).booking().points()).isZero();
        hearing().hear(new ToldPayment("early", "ben", 1_000).refund(500)); // before its award
        assertThat(buy("ben", 1_000).booking().points()).isEqualTo(60);
    }

    private boolean given(Conditions conditions) {
        running(Offers.active("c", 1, conditions, PLUS_50));
        Journal elsewhere = new Journal(new InMemoryJournal(), new InMemoryJournal(), clock, 10);
        return Rulebook.awarded(rules, elsewhere, "anna", "p", 1_000, clock.instant())
                        .booking()
                        .points()
                == 60;
    }
}
