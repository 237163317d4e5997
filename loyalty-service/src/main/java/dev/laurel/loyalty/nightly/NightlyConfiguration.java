package dev.laurel.loyalty.nightly;

import dev.laurel.loyalty.journal.Register;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import net.javacrumbs.shedlock.core.LockProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.CronTask;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.scheduling.support.CronTrigger;

@Configuration(proxyBeanMethods = false)
class NightlyConfiguration {

    @Bean
    RunNight runNight(
            Register register,
            List<MemberTask> tasks,
            Progress progress,
            NightlySettings settings,
            LockProvider locks,
            MeterRegistry meters,
            Clock clock) {
        return new RunNight(new Night(register, tasks, progress, settings, meters, clock), locks);
    }

    @Bean
    SchedulingConfigurer nightly(RunNight night, NightlySettings settings) {
        return registrar -> schedule(registrar, night, settings);
    }

    private static void schedule(ScheduledTaskRegistrar registrar, RunNight night, NightlySettings settings) {
        if (!settings.cron().equals(ScheduledTaskRegistrar.CRON_DISABLED)) {
            registrar.addCronTask(
                    new CronTask(() -> night.run(false), new CronTrigger(settings.cron(), ZoneOffset.UTC)));
        }
    }
}
