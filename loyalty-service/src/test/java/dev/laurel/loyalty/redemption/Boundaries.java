package dev.laurel.loyalty.redemption;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;

/**
 * The points between the steps: before and after each call that reaches a store. A test says, for its own thread, what
 * happens at one of them.
 */
final class Boundaries {

    /** The process ended here. */
    static final class Crash extends RuntimeException {}

    private static final class Plan {
        private final Map<Integer, Runnable> at = new HashMap<>();
        private int passed;
    }

    @SuppressWarnings("ThreadLocalUsage") // one for each shop, gone with it
    private final ThreadLocal<Plan> plans = new ThreadLocal<>();

    /** The store, with a boundary on both sides of each call. */
    <T> T around(Class<T> port, T store) {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (proxy, method, given) -> {
                    pass();
                    Object answer;
                    try {
                        answer = method.invoke(store, given);
                    } catch (InvocationTargetException failure) {
                        throw failure.getCause();
                    }
                    pass();
                    return answer;
                }));
    }

    /**
     * Does the work, with these things happening at its boundaries, counted from 1.
     *
     * @return how many boundaries it passed
     */
    int during(Map<Integer, Runnable> happenings, Runnable work) {
        Plan plan = new Plan();
        plan.at.putAll(happenings);
        plans.set(plan);
        try {
            work.run();
        } catch (Crash ended) {
            // whoever was at it is gone
        } finally {
            plans.remove();
        }
        return plan.passed;
    }

    static Runnable crash() {
        return () -> {
            throw new Crash();
        };
    }

    private void pass() {
        Plan plan = plans.get();
        if (plan == null) {
            return;
        }
        plan.passed++;
        Runnable happening = plan.at.remove(plan.passed);
        if (happening != null) {
            // What happens meanwhile, happens elsewhere: it has no boundaries of its own.
            plans.remove();
            try {
                happening.run();
            } finally {
                plans.set(plan);
            }
        }
    }
}
