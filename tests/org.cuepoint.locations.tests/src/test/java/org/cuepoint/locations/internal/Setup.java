package org.cuepoint.locations.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A machine made of values: everything that the resolvers ask for, with the usual answers unless a test changes them.
 */
final class Setup implements FileLookup {

    private final Os os;
    private final Map<String, String> environment = new HashMap<>();
    private final Map<String, String> properties = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Owner> owners = new HashMap<>();
    private String home;
    private String user = "u";
    private String application = "CuePoint";
    private String install;
    private String working;
    private String temp;

    private Setup(Os os, String home, String install, String working, String temp) {
        this.os = os;
        this.home = home;
        this.install = install;
        this.working = working;
        this.temp = temp;
    }

    static Setup linux() {
        return new Setup(Os.LINUX, "/home/u", "/opt/cuepoint", "/work", "/tmp").env("HOME", "/home/u");
    }

    static Setup mac() {
        return new Setup(Os.MACOS, "/Users/u", "/Applications/CuePoint.app/Contents/Eclipse", "/work", "/tmp/t")
                .env("HOME", "/Users/u");
    }

    static Setup windows() {
        return new Setup(Os.WINDOWS, "C:\\Users\\u", "C:\\Program Files\\CuePoint", "D:\\work",
                "C:\\Users\\u\\AppData\\Local\\Temp")
                .env("USERPROFILE", "C:\\Users\\u").env("APPDATA", "C:\\Users\\u\\AppData\\Roaming")
                .env("LOCALAPPDATA", "C:\\Users\\u\\AppData\\Local");
    }

    Setup env(String name, String value) {
        environment.put(name, value);
        return this;
    }

    Setup without(String name) {
        environment.remove(name);
        return this;
    }

    Setup property(String name, String value) {
        properties.put(name, value);
        return this;
    }

    Setup known(String name, String path) {
        known.put(name, path);
        return this;
    }

    Setup file(String path, String text) {
        files.put(path, text);
        return this;
    }

    Setup userDirs(String... lines) {
        return file("/home/u/.config/user-dirs.dirs", String.join("\n", lines));
    }

    Setup owner(String folder, Owner owner) {
        owners.put(folder, owner);
        return this;
    }

    Setup home(String path) {
        this.home = path;
        return this;
    }

    Setup user(String name) {
        this.user = name;
        return this;
    }

    Setup application(String name) {
        this.application = name;
        return this;
    }

    Setup install(String path) {
        this.install = path;
        return this;
    }

    PlatformInput input() {
        return new PlatformInput(os, environment, home, user, application, install, working, temp, properties,
                this);
    }

    Plan plan() {
        return new LocationResolver(input()).resolve();
    }

    @Override
    public boolean isFile(String path) {
        return files.containsKey(path);
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(files.get(path));
    }

    @Override
    public Owner owner(String folder) {
        return owners.getOrDefault(folder, Owner.ABSENT);
    }

    @Override
    public Optional<String> knownFolder(String name) {
        return Optional.ofNullable(known.get(name));
    }
}
