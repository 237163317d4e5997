package dev.laurel.loyalty.earning;

import dev.laurel.loyalty.campaign.Budgets;
import dev.laurel.loyalty.campaign.Campaigns;
import dev.laurel.loyalty.campaign.Segments;
import dev.laurel.loyalty.journal.Journal;
import dev.laurel.loyalty.profile.Profiles;
import dev.laurel.loyalty.program.EditVersions;
import dev.laurel.loyalty.program.EditableVersions;
import dev.laurel.loyalty.program.MongoVersions;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.staff.StaffLog;
import java.time.Clock;
import java.util.Optional;
import net.javacrumbs.shedlock.spring.annotation.SchedulerLock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.mongodb.core.MongoTemplate;
import org.springframework.scheduling.annotation.Scheduled;

@Configuration(proxyBeanMethods = false)
class EarningConfiguration {

    @Bean
    AwardPoints awardPoints(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Members members,
            SettleReservations reservations) {
        return new AwardPoints(journal, rules, tiers, campaigns, members, reservations);
    }

    @Bean
    Simulation simulation(
            Journal journal,
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Members members,
            Budgets budgets,
            Clock clock) {
        return new Simulation(journal, rules, tiers, campaigns, members, budgets, clock);
    }

    @Bean
    Replays replays(
            Versions<EarnRule> rules,
            Versions<TierTable> tiers,
            Campaigns campaigns,
            Budgets budgets,
            Members members) {
        return new Replays(rules, tiers, campaigns, budgets, members);
    }

    /** Without segments nobody is in one. */
    @Bean
    Members members(Journal journal, ObjectProvider<Segments> segments, Profiles profiles) {
        return new Members(journal, segments.getIfAvailable(() -> member -> Optional.empty()), profiles);
    }

    @Bean
    SettleReservations settleReservations(Budgets budgets, Journal journal) {
        return new SettleReservations(budgets, journal);
    }

    @Bean
    ReservationSweep reservationSweep(SettleReservations reservations, Clock clock) {
        return new ReservationSweep(reservations, clock);
    }

    @Bean
    AwardRecomputation awardRecomputation(Versions<EarnRule> rules, Versions<TierTable> tiers, Campaigns campaigns) {
        return new AwardRecomputation(rules, tiers, campaigns);
    }

    @Bean
    EditableVersions<EarnRule> earnRules(MongoTemplate mongo, Clock clock) {
        return new MongoVersions<>(
                mongo, "earnRules", EarnRuleForm::parse, EarnRuleForm::document, EarnRule.initial(), clock);
    }

    @Bean
    EditVersions<EarnRule> editEarnRule(EditableVersions<EarnRule> rules, StaffLog log, Clock clock) {
        return new EditVersions<>("earn-rule", rules, log, clock);
    }

    /** When reservations that a crash left open are taken up. */
    static class ReservationSweep {

        private final SettleReservations reservations;
        private final Clock clock;

        ReservationSweep(SettleReservations reservations, Clock clock) {
            this.reservations = reservations;
            this.clock = clock;
        }

        @Scheduled(fixedDelayString = "PT1M", initialDelayString = "PT1M")
        @SchedulerLock(name = "campaign-reservations")
        public void sweep() {
            reservations.sweep(clock.instant());
        }
    }
}
