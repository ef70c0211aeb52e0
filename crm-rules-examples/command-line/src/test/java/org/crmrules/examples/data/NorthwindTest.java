package org.crmrules.examples.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.crmrules.pool.PoolCustomer;
import org.crmrules.pool.Representative;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NorthwindTest {

  @TempDir private Path folder;

  @BeforeEach
  void writeASmallWorld() throws IOException {
    write(
        "customers",
        """
        customerID,companyName,contactName,address,city,phone
        COMMI,Comércio Mineiro,Pedro Afonso,Av. dos Lusíadas, 23,Sao Paulo,(11) 555-7647
        PARIS,Paris spécialités,NULL,265 boulevard Charonne,Paris,NULL
        """);
    write(
        "orders",
        """
        orderID,customerID,employeeID,shipAddress,shipCity
        1,COMMI,1,Av. dos Lusíadas, 23,Sao Paulo
        2,COMMI,2,Av. dos Lusíadas, 23,Sao Paulo
        3,COMMI,2,Av. dos Lusíadas, 23,Sao Paulo
        """);
    write(
        "order-details",
        """
        orderID,productID,unitPrice,quantity,discount
        1,11,100.00,100,0
        2,11,100.00,100,0.5
        3,11,0.01,1,0
        """);
    write("regions", "regionID,regionDescription\n1,Eastern\n2,Western\n");
    write(
        "territories",
        "territoryID,territoryDescription,regionID\n01581,Westboro,1\n60179,Hoffman,2\n");
    write("employee-territories", "employeeID,territoryID\n1,01581\n2,60179\n");
    write("employees", "employeeID,lastName\n1,Davolio\n2,Fuller\n3,Leverling\n");
  }

  @Test
  void aCustomerBelongsWhereMostOfItsOrdersWereTakenAndIsGradedByTheirValue() throws IOException {
    assertThat(Northwind.in(folder).customers())
        .containsExactly(
            PoolCustomer.of("COMMI")
                .name("Comércio Mineiro")
                .contact("Pedro Afonso")
                .phone("(11) 555-7647")
                .source("NORTHWIND")
                .grade("B") // 10,000 and half of 10,000 and a cent
                .region("Western")
                .build(),
            PoolCustomer.of("PARIS")
                .name("Paris spécialités")
                .source("NORTHWIND")
                .grade("D")
                .build());
  }

  @Test
  void anEmployeeWithoutATerritoryServesEveryRegion() throws IOException {
    assertThat(Northwind.in(folder).representatives())
        .containsExactly(
            Representative.of("1").regions(List.of("Eastern")).build(),
            Representative.of("2").regions(List.of("Western")).build(),
            Representative.of("3").build());
  }

  @Test
  void aBandBeginsWithItsOwnLimit() {
    assertThat(OrderValueGrade.of(new BigDecimal("50000"))).isEqualTo("A");
    assertThat(OrderValueGrade.of(new BigDecimal("49999.99"))).isEqualTo("B");
    assertThat(OrderValueGrade.of(new BigDecimal("14999.99"))).isEqualTo("C");
    assertThat(OrderValueGrade.of(new BigDecimal("2999.99"))).isEqualTo("D");
  }

  @Test
  void theRealDataHave91CustomersTwoOfThemWithoutARegionAndNineEmployees() throws IOException {
    Northwind northwind = Northwind.in(SharedData.at("northwind"));
    assertThat(northwind.customers())
        .hasSize(91)
        .filteredOn(c -> c.region() == null)
        .extracting(PoolCustomer::id)
        .containsExactly("FISSA", "PARIS");
    assertThat(northwind.representatives()).hasSize(9).noneMatch(r -> r.regions().isEmpty());
  }

  private void write(String table, String text) throws IOException {
    Files.writeString(folder.resolve(table + ".csv"), text);
  }
}
