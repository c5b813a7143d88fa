package dev.recentbest.harness.command;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandleProxies;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;

/**
 * Handles signals before the runtime does, which would begin to shut down at once and could then no
 * longer decide on its exit code. Until it is closed. By reflection, for {@code sun.misc.Signal} is
 * in every JDK (module jdk.unsupported), but javac warns of it; where it is missing, or the runtime
 * keeps signals to itself (-Xrs), the runtime's own way stays.
 */
public final class Interrupts implements AutoCloseable {
  private final Map<Object, Object> former = new HashMap<>();

  /**
   * Handles a signal.
   *
   * @param name such as INT, for Ctrl-C
   * @param handler runs on a thread of the runtime, each time
   */
  public Interrupts on(String name, Runnable handler) {
    try {
      Class<?> type = Class.forName("sun.misc.Signal");
      Class<?> handlerType = Class.forName("sun.misc.SignalHandler");
      MethodHandle run =
          MethodHandles.publicLookup()
              .findVirtual(Runnable.class, "run", MethodType.methodType(void.class))
              .bindTo(handler);
      Object signal = type.getConstructor(String.class).newInstance(name);
      Object taking =
          MethodHandleProxies.asInterfaceInstance(
              handlerType, MethodHandles.dropArguments(run, 0, type));
      former.put(signal, handle(type, handlerType).invoke(null, signal, taking));
    } catch (ReflectiveOperationException e) {
      // The runtime's own way stays.
    }
    return this;
  }

  /** As it was before. */
  @Override
  public void close() {
    former.forEach(
        (signal, handler) -> {
          try {
            handle(signal.getClass(), Class.forName("sun.misc.SignalHandler"))
                .invoke(null, signal, handler);
          } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a signal that was handled can be given back", e);
          }
        });
    former.clear();
  }

  private static Method handle(Class<?> type, Class<?> handlerType) throws NoSuchMethodException {
    return type.getMethod("handle", type, handlerType);
  }
}
