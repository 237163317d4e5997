package dev.laurel.loyalty.audit;

import dev.laurel.loyalty.anniversary.Review;
import dev.laurel.loyalty.journal.AuditedRule;
import dev.laurel.loyalty.journal.StoredJournal;
import dev.laurel.loyalty.maturity.Maturity;
import dev.laurel.loyalty.program.Versions;
import dev.laurel.loyalty.tier.TierTable;
import dev.laurel.platform.clients.ServiceClients;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    Auditor auditor(
            StoredJournal journal,
            List<AuditedRule> rules,
            @Lazy Settlements settlements,
            Checkpoints checkpoints,
            AuditSettings settings,
            Clock clock) {
        return new Auditor(journal, new Recomputation(rules, journal), settlements, checkpoints, settings, clock);
    }

    @Bean
    RunAudit runAudit(Auditor auditor, AuditRuns runs, LockProvider locks, MeterRegistry meters, Clock clock) {
        return new RunAudit(auditor, runs, locks, meters, clock);
    }

    /** Once in the cluster each. */
    @Bean
    SchedulingConfigurer audits(RunAudit audit, AuditSettings settings) {
        return registrar -> {
            schedule(registrar, settings.incrementalCron(), () -> audit.runOnce(AuditMode.INCREMENTAL));
            schedule(registrar, settings.fullCron(), () -> audit.runOnce(AuditMode.FULL));
        };
    }

    private static void schedule(ScheduledTaskRegistrar registrar, String cron, Runnable audit) {
        if (!cron.equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
            registrar.addCronTask(new CronTask(audit, new CronTrigger(cron, ZoneOffset.UTC)));
        }
    }

    @Bean
    AuditedRule maturityRecomputation(Versions<TierTable> tiers) {
        return new CalendarRecomputation(Maturity.RULE, tiers);
    }

    @Bean
    AuditedRule anniversaryRecomputation(Versions<TierTable> tiers) {
        return new CalendarRecomputation(Review.RULE, tiers);
    }

    @Bean
    @Lazy
    Settlements settlements(ServiceClients clients) {
        return new PagedSettlements(clients.of(SettlementFeed.class, "payment-service"));
    }
}
