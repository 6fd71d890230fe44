package org.remediationkb.web;

import com.google.auto.service.AutoService;
import org.remediationkb.rules.compiled.CompiledLibrary;
import org.teavm.dependency.AbstractDependencyListener;
import org.teavm.dependency.DependencyAgent;
import org.teavm.extension.introspect.IntrospectMethod;
import org.teavm.extension.spi.reflection.ReflectionPolicy;
import org.teavm.extension.spi.reflection.SimpleReflectionPolicy;
import org.teavm.vm.spi.TeaVMHost;
import org.teavm.vm.spi.TeaVMPlugin;

/**
 * Keeps the classes that the data of a library consists of in the script, with their names and
 * constructors: no code names all of them, and TeaVM leaves out what none does.
 */
@AutoService({TeaVMPlugin.class, ReflectionPolicy.class})
public final class LibraryClasses extends SimpleReflectionPolicy implements TeaVMPlugin {

  @Override
  public void install(TeaVMHost host) {
    host.add(new AbstractDependencyListener() {
      @Override
      public void started(DependencyAgent agent) {
        CompiledLibrary.classes().forEach(type -> agent.linkClass(type.getName()));
      }
    });
  }

  @Override
  protected void setup() {
    for (Class<?> type : CompiledLibrary.classes()) {
      selectClass(type.getName()).foundByName().reflectableMethods(IntrospectMethod::isConstructor);
    }
  }
}
