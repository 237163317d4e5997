package dev.laurel.local.demo.history.life;

import dev.laurel.local.clock.ClockFile;
import dev.laurel.local.demo.UnexpectedAnswerException;
import dev.laurel.local.demo.history.plan.Act;
import dev.laurel.local.demo.history.plan.Moment;
import dev.laurel.local.demo.history.plan.Plan;
import dev.laurel.local.suite.Settings;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Lives a plan against a running suite whose clock it moves: moment by moment, what belongs to one moment at once. When
 * it ends, however it ends, the clock is real again.
 */
public final class History {

    private final Settings settings;
    private final ClockFile clock;
    private final Diary diary;

    public History(Settings settings, ClockFile clock, Diary diary) {
        this.settings = settings;
        this.clock = clock;
        this.diary = diary;
    }

    /** Returns how much went otherwise than planned; nothing of it stops the rest. */
    public int live(Plan plan) throws InterruptedException {
        Tally tally = new Tally();
        try (World world = new World(settings, plan.people(), clock::now);
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Life life = new Life(world, new Template(plan.today(), world), tally);
            Instant begun = Instant.now();
            for (Moment moment : plan.moments()) {
                Instant at = moment.at(plan.today());
                if (at.isAfter(begun)) {
                    break; // the rest of today is still to come
                }
                diary.day(moment.daysAgo(), tally);
                clock.passTo(at);
                atOnce(threads, life, moment);
            }
            clock.catchUp();
            for (Act act : plan.end()) {
                attempt(life, act, "today");
            }
            diary.end(tally);
        } finally {
            clock.catchUp();
        }
        return diary.otherwise();
    }

    private void atOnce(ExecutorService threads, Life life, Moment moment) throws InterruptedException {
        String when = moment.daysAgo() + " days ago, " + moment.time();
        List<Future<?>> underWay = new ArrayList<>();
        for (Act act : moment.acts()) {
            underWay.add(threads.submit(() -> {
                attempt(life, act, when);
                return act;
            }));
        }
        for (Future<?> one : underWay) {
            try {
                one.get();
            } catch (ExecutionException failure) {
                diary.otherwise(when + ": " + failure.getCause());
            }
        }
    }

    private void attempt(Life life, Act act, String when) throws InterruptedException {
        try {
            life.live(act);
        } catch (IOException | UnexpectedAnswerException failure) {
            diary.otherwise(when + ", " + act + ": " + failure.getMessage());
        }
    }
}
