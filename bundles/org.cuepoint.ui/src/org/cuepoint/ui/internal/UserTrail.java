package org.cuepoint.ui.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;

import org.eclipse.core.commands.ExecutionEvent;
import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.IExecutionListener;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.IPartListener2;
import org.eclipse.ui.IWorkbenchPartReference;
import org.jspecify.annotations.Nullable;

/**
 * What the user does, as breadcrumbs: views and commands, by their names and never with what they are about. Also knows the
 * command that runs now. Everything but {@link #activity()} is called on the thread of the user interface.
 */
final class UserTrail implements IExecutionListener, IPartListener2 {

    /** A key that is held down runs its command many times a second. */
    private static final long SAME = TimeUnit.SECONDS.toNanos(2);

    private final BiConsumer<String, String> crumbs;
    private final UnaryOperator<String> names;
    private final LongSupplier nanos;
    private final Deque<String> commands = new ArrayDeque<>();
    private String lastView = "";
    private String lastCommand = "";
    private long lastLeft;
    private volatile String running = "";

    /**
     * @param crumbs takes a category and a text
     * @param names the name of a command by its id; empty when it has none
     * @param nanos a clock like {@link System#nanoTime()}
     */
    UserTrail(BiConsumer<String, String> crumbs, UnaryOperator<String> names, LongSupplier nanos) {
        this.crumbs = crumbs;
        this.names = names;
        this.nanos = nanos;
    }

    /** The command that runs now, in plain words; empty when none does. */
    String activity() {
        String id = running;
        return id.isEmpty() ? "" : "the command " + named(id);
    }

    private String named(String id) {
        return named(names.apply(id), id);
    }

    private static String named(String name, String id) {
        return name.isEmpty() ? id : name + " (" + id + ')';
    }

    @Override
    public void preExecute(@Nullable String commandId, @Nullable ExecutionEvent event) {
        String id = Objects.requireNonNull(commandId);
        commands.push(id);
        running = id;
        long now = nanos.getAsLong();
        if (!id.equals(lastCommand) || now - lastLeft >= SAME) {
            lastCommand = id;
            lastLeft = now;
            crumbs.accept("command", named(id));
        }
    }

    @Override
    public void postExecuteSuccess(@Nullable String commandId, @Nullable Object returnValue) {
        done(commandId);
    }

    @Override
    public void postExecuteFailure(@Nullable String commandId, @Nullable ExecutionException exception) {
        done(commandId);
        Throwable cause = exception == null || exception.getCause() == null ? exception : exception.getCause();
        crumbs.accept("command", "failed: " + commandId
                + (cause == null ? "" : " with " + cause.getClass().getSimpleName()));
    }

    @Override
    public void notHandled(@Nullable String commandId, @Nullable NotHandledException exception) {
        done(commandId);
    }

    /** A command that ended without a word took those with it that it ran. */
    private void done(@Nullable String id) {
        if (commands.contains(id)) {
            String ended = commands.pop();
            while (!ended.equals(id)) {
                ended = commands.pop();
            }
        }
        running = Objects.requireNonNullElse(commands.peek(), "");
    }

    @Override
    public void partOpened(@Nullable IWorkbenchPartReference view) {
        leave("opened", view);
    }

    @Override
    public void partClosed(@Nullable IWorkbenchPartReference view) {
        leave("closed", view);
    }

    @Override
    public void partActivated(@Nullable IWorkbenchPartReference view) {
        String id = view == null ? "" : view.getId();
        if (!id.equals(lastView)) { // it is activated again after every dialog
            lastView = id;
            leave("activated", view);
        }
    }

    private void leave(String what, @Nullable IWorkbenchPartReference view) {
        if (view != null) {
            crumbs.accept("view", what + ": " + named(view.getPartName(), view.getId()));
        }
    }
}
