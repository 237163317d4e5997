package dev.laurel.local.suite;

import dev.laurel.local.jvm.FolderTree;
import dev.laurel.local.process.LogFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Supplier;

/**
 * A suite of processes on this machine. They outlive the object and even the JVM that started them: another object with
 * the same settings finds them again. Tests give it ports and a state folder of its own, see
 * {@link FreePorts#settings}.
 */
public final class Suite {

    /** Starting is all processor time: somewhat more than the processors, so that none idles while one waits. */
    private static final int AT_ONCE = Runtime.getRuntime().availableProcessors() + 2;

    /** More than the services' own time for requests under way. */
    static final Duration FAREWELL = Duration.ofSeconds(25);

    private final Settings settings;
    private final List<Component> components;
    private final Processes processes;

    /** All parts of Laurel, except those that the settings say are elsewhere. */
    public Suite(Settings settings) {
        this(settings, new Catalogue(settings).components(), FAREWELL);
    }

    Suite(Settings settings, List<Component> components, Duration farewell) {
        this.settings = settings;
        this.components = List.copyOf(components);
        this.processes = new Processes(settings.run(), settings.logs(), farewell);
    }

    public Settings settings() {
        return settings;
    }

    /** In the order of their start. */
    public List<Component> components() {
        return components;
    }

    /** The parts that a purchase needs. */
    public List<String> forPurchases() {
        return components.stream()
                .map(Component::name)
                .filter(name -> !Catalogue.LATER.contains(name))
                .toList();
    }

    /** Starts whatever does not run. On a failure everything that this call has started is stopped again. */
    public Optional<StartFailure> start(Watcher watcher) {
        return start(components, watcher);
    }

    /** Starts single parts, and what they need. */
    public Optional<StartFailure> start(Collection<String> names, Watcher watcher) {
        Set<String> wanted = new HashSet<>();
        names.forEach(name -> addWithNeeds(component(name), wanted));
        return start(
                components.stream()
                        .filter(component -> wanted.contains(component.name()))
                        .toList(),
                watcher);
    }

    private Optional<StartFailure> start(List<Component> wanted, Watcher watcher) {
        return alone(() -> {
            List<Component> missing = new ArrayList<>();
            for (Component component : wanted) {
                if (processes.running(component.name()).isPresent()) {
                    watcher.found(component);
                } else {
                    missing.add(component);
                }
            }
            if (missing.size() == components.size()) {
                new LogFile(settings.logs().resolve("combined.log")).turnOverIfLarge();
                new LogFile(settings.logs().resolve("error.log")).turnOverIfLarge();
            }
            var halt = new Thread(() -> stop(missing, Watcher.SILENT));
            Runtime.getRuntime().addShutdownHook(halt);
            Optional<StartFailure> failure = new Starter(processes, watcher, AT_ONCE).start(missing);
            if (failure.isPresent()) {
                stop(missing, watcher);
            }
            Runtime.getRuntime().removeShutdownHook(halt);
            return failure;
        });
    }

    private void addWithNeeds(Component component, Set<String> wanted) {
        if (wanted.add(component.name())) {
            component.needs().forEach(need -> addWithNeeds(component(need), wanted));
        }
    }

    /** Stops everything, those first that nobody needs. The data stays. */
    public void stop(Watcher watcher) {
        alone(() -> {
            stop(components, watcher);
            return true;
        });
    }

    private void stop(Collection<Component> stopped, Watcher watcher) {
        List<Component> left = new ArrayList<>(stopped);
        while (!left.isEmpty()) {
            List<Component> last = left.stream()
                    .filter(component ->
                            left.stream().noneMatch(other -> other.needs().contains(component.name())))
                    .toList();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                last.forEach(component -> threads.execute(() -> {
                    if (isRunning(component.name())) {
                        watcher.stopping(component.name());
                    }
                    processes.stop(component.name());
                }));
            }
            left.removeAll(last);
        }
    }

    /** Forgets all data. To be called while nothing runs. */
    public void empty() {
        alone(() -> {
            try {
                FolderTree.delete(settings.data());
            } catch (IOException e) {
                throw new UncheckedIOException("cannot delete " + settings.data(), e);
            }
            return true;
        });
    }

    /** Ends one part without a farewell, as {@code kill -9} does. */
    public void kill(String name) {
        processes.kill(component(name).name());
    }

    /** Stops one part in good order. */
    public void stop(String name) {
        processes.stop(component(name).name());
    }

    public boolean isRunning(String name) {
        return process(name).isPresent();
    }

    /** The process of a part, if it runs. */
    public Optional<ProcessHandle> process(String name) {
        return processes.running(name);
    }

    public LogFile log(String name) {
        return processes.log(name);
    }

    /** The part of this name. */
    public Component component(String name) {
        return components.stream()
                .filter(component -> component.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchElementException("there is no part named " + name));
    }

    /** Two launchers at work on one state folder would start everything twice: the second waits. */
    private <T> T alone(Supplier<T> work) {
        processes.createFolders();
        try (var channel = FileChannel.open(
                        settings.run().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            if (!lock.isValid()) {
                throw new IllegalStateException("lost the lock of " + settings.run());
            }
            return work.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
