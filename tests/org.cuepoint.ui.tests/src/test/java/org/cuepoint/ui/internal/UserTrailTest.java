package org.cuepoint.ui.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.commands.ExecutionException;
import org.eclipse.core.commands.NotHandledException;
import org.eclipse.ui.IWorkbenchPartReference;
import org.junit.jupiter.api.Test;

/** What the user did, in words. */
class UserTrailTest {

    private static final long SECOND = 1_000_000_000L;

    private final List<String> crumbs = new ArrayList<>();
    private long now = 3 * SECOND;
    private final UserTrail trail = new UserTrail((category, text) -> crumbs.add(category + ' ' + text),
            id -> id.equals("file.save") ? "Save" : "", () -> now);

    private static IWorkbenchPartReference view(String id, String name) {
        return (IWorkbenchPartReference) Proxy.newProxyInstance(UserTrailTest.class.getClassLoader(),
                new Class<?>[]{IWorkbenchPartReference.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "getId" -> id;
                    case "getPartName" -> name;
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @Test
    void viewsAreTold() {
        IWorkbenchPartReference log = view("x.log", "Log");
        trail.partOpened(log);
        trail.partActivated(log);
        trail.partActivated(log);
        trail.partActivated(view("x.none", ""));
        trail.partActivated(log);
        trail.partClosed(log);
        assertEquals(List.of("view opened: Log (x.log)", "view activated: Log (x.log)", "view activated: x.none",
                "view activated: Log (x.log)", "view closed: Log (x.log)"), crumbs);
    }

    @Test
    void commandsAreToldWhenTheyBegin() {
        trail.preExecute("file.save", null);
        assertEquals("the command Save (file.save)", trail.activity());
        trail.postExecuteSuccess("file.save", null);
        assertEquals("", trail.activity());
        assertEquals(List.of("command Save (file.save)"), crumbs);
    }

    @Test
    void aFailureIsToldByItsTypeOnly() {
        trail.preExecute("x.fails", null);
        trail.postExecuteFailure("x.fails", new ExecutionException("secret", new IllegalStateException("secret")));
        trail.preExecute("x.fails.too", null);
        trail.postExecuteFailure("x.fails.too", new ExecutionException("secret"));
        assertEquals(List.of("command x.fails", "command failed: x.fails with IllegalStateException",
                "command x.fails.too", "command failed: x.fails.too with ExecutionException"), crumbs);
        assertEquals("", trail.activity());
    }

    @Test
    void aCommandThatRunsAnotherIsBackAfterwards() {
        trail.preExecute("outer", null);
        trail.preExecute("inner", null);
        assertEquals("the command inner", trail.activity());
        trail.postExecuteSuccess("inner", null);
        assertEquals("the command outer", trail.activity());
        trail.preExecute("lost", null); // its end is never told
        trail.postExecuteSuccess("outer", null);
        assertEquals("", trail.activity());
        trail.postExecuteSuccess("never.begun", null);
        assertEquals("", trail.activity());
    }

    @Test
    void whatNobodyHandlesIsOver() {
        trail.preExecute("x", null);
        trail.notHandled("x", new NotHandledException("nobody"));
        assertEquals("", trail.activity());
    }

    @Test
    void aKeyThatIsHeldDownLeavesFewCrumbs() {
        for (int i = 0; i < 100; i++) {
            trail.preExecute("next.row", null);
            trail.postExecuteSuccess("next.row", null);
            now += SECOND / 30;
        }
        assertEquals(List.of("command next.row", "command next.row"), crumbs);
        trail.preExecute("other", null);
        trail.preExecute("next.row", null);
        assertEquals(4, crumbs.size());
    }
}
