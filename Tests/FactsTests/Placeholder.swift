// Facts
