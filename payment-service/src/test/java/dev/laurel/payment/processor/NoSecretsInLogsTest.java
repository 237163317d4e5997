package dev.laurel.payment.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.joda.money.CurrencyUnit;
import org.joda.money.Money;
import org.junit.jupiter.api.Test;

/** What is logged of outcomes and charges tells nobody how to pay with them. */
class NoSecretsInLogsTest {

    @Test
    void outcomesKeepClientSecretsAndApprovalPagesToThemselves() {
        assertThat(new ChargeOutcome.RequiresAction("pi_1", new NextAction.Confirm("pi_1_secret_2")).toString())
                .contains("pi_1")
                .doesNotContain("secret_2");
        assertThat(new ChargeOutcome.RequiresAction("pi_1", new NextAction.Redirect("https://p.example/?s=2"))
                        .toString())
                .doesNotContain("p.example");
    }

    @Test
    void chargesKeepTokensToThemselves() {
        var charge =
                new Charge("pay_1", "pay_1-1", Money.of(CurrencyUnit.USD, 1), "pm_secret", null, null, Instant.EPOCH);
        assertThat(charge.toString()).contains("pay_1-1").doesNotContain("pm_secret");
    }
}
