package org.cuepoint.settings;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and makes records of one class by reflection, whatever bundle and visibility the class has. */
final class RecordShape<R extends Record> {

    private final Class<R> type;
    private final List<RecordComponent> components;
    private final Constructor<R> constructor;

    RecordShape(Class<R> type) {
        this.type = type;
        this.components = List.of(type.getRecordComponents());
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            this.constructor = type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalArgumentException("a record always has its canonical constructor: " + type, e);
        }
        constructor.setAccessible(true);
        components.forEach(component -> component.getAccessor().setAccessible(true));
    }

    List<String> names() {
        return components.stream().map(RecordComponent::getName).toList();
    }

    Class<?> type(int index) {
        return components.get(index).getType();
    }

    /** The value of a component that is not null. */
    Object component(R values, int index) {
        Object value = componentOrNull(values, index);
        if (value == null) {
            throw new IllegalArgumentException(components.get(index).getName() + " has no value");
        }
        return value;
    }

    @Nullable
    Object componentOrNull(R values, int index) {
        try {
            return components.get(index).getAccessor().invoke(values);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalArgumentException("cannot read " + components.get(index) + " of " + type, e);
        }
    }

    /** Makes a record; an IllegalArgumentException of its constructor comes through. */
    R create(List<?> values) {
        try {
            return constructor.newInstance(new ArrayList<>(values).toArray());
        } catch (InvocationTargetException e) {
            if (e.getCause() instanceof IllegalArgumentException refusal) {
                throw refusal;
            }
            throw new IllegalArgumentException("the constructor of " + type.getName() + " failed", e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalArgumentException(
                    "cannot make a " + type.getName() + " of " + Arrays.toString(values.toArray()), e);
        }
    }
}
