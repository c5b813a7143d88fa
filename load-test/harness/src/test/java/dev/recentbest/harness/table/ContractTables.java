package dev.recentbest.harness.table;

import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.support.ParameterDeclarations;

/** Where the DynamoDB comes from that contracts are held against: each of these in its turn. */
final class ContractTables implements ArgumentsProvider {

  @Override
  public Stream<Arguments> provideArguments(
      ParameterDeclarations parameters, ExtensionContext context) {
    return Stream.<Supplier<ContractTable>>of(EmbeddedTable::new, ContainerTable::new)
        .map(Supplier::get)
        .map(Arguments::of);
  }
}
